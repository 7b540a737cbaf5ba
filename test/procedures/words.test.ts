import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROCEDURES, offeredIn } from '../../src/procedures/index.ts';
import { fieldsOf, type ChoiceField } from '../../src/procedures/kit/index.ts';

test('every choice of every form stands on screen in words that begin with a capital, in both languages', () => {
  for (const { id, form, acts, texts } of PROCEDURES) {
    const forms = [form, ...Object.values(acts).flatMap((act) => act.form ?? [])];
    const choices = forms
      .flatMap(fieldsOf)
      .filter((field): field is ChoiceField => field.kind === 'choice' || field.kind === 'choices');
    for (const field of choices) {
      for (const lang of ['vi', 'en'] as const) {
        for (const { value, label } of offeredIn(texts, field, lang)) {
          assert.notEqual(label, value, `${id} ${field.name} ${value} has no words`);
          // Names of provinces and parts of the list begin with a letter or a number, never with a small letter.
          assert.match(label, /^[\p{Lu}\d]/u, `${id} ${field.name} ${value}`);
        }
      }
    }
  }
});
