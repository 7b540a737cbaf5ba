import type { ImpactSource } from '../law/index.ts';
import { fieldsOf, type Procedure } from './kit/index.ts';

/** Everything in a procedure that cites the law: itself, its fields, its acts, its letters. Ids are `procedure/name`. */
export function impactOfProcedure(procedure: Procedure): ImpactSource[] {
  const { id, texts } = procedure;
  const forms = [procedure.form, ...Object.values(procedure.acts).flatMap((act) => act.form ?? [])];
  return [
    { kind: 'procedure', id, label: texts.vi.title, grounds: procedure.grounds },
    ...forms.flatMap(fieldsOf).map((field) => ({
      kind: 'field',
      id: `${id}/${field.name}`,
      label: texts.vi.fields[field.name]?.label ?? field.name,
      grounds: field.grounds,
    })),
    ...Object.entries(procedure.acts).map(([name, act]) => ({
      kind: 'act',
      id: `${id}/${name}`,
      label: texts.vi.acts[name]?.button ?? name,
      grounds: act.grounds,
    })),
    ...Object.entries(procedure.letters).map(([name, letter]) => ({
      kind: 'letter',
      id: `${id}/${name}`,
      label: letter.subject.vi,
      grounds: letter.grounds,
    })),
  ];
}
