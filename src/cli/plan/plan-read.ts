import { readFile, stat } from 'node:fs/promises';
import { planReadingJson, readPlanText, type PlanReading } from '../../plans/index.ts';
import { readDocumentFile } from '../../platform/document-text/index.ts';
import { readArgs, UsageError, type Command } from '../command.ts';

const USAGE = 'plan read FILE [--json]   (FILE: .txt, .md, .docx or text .pdf)';

/** `motcua plan read FILE`: the tasks and reporting duties of a plan document, without storing anything. */
export const planRead: Command = async (args, io) => {
  const { positionals, flags } = readArgs(args, USAGE, { flags: ['json'], positionals: [1, 1] });
  const reading = await readPlanFile(positionals[0]!);
  io.out(flags.json ? JSON.stringify(planReadingJson(reading), null, 1) : summary(reading));
  return 0;
};

/** The reading of a plan file, or a `UsageError` in one line. */
export async function readPlanFile(path: string): Promise<PlanReading> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`There is no file ${JSON.stringify(path)}`);
  const lines = await readDocumentFile(path);
  if (!lines.ok) throw new UsageError(`${path}: ${lines.refusals.map(({ text }) => text.en).join(' ')}`);
  return readPlanText(lines.value);
}

/** The bytes of a file, or a `UsageError` when there is none. */
export async function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw new UsageError(`There is no file ${JSON.stringify(path)}`);
  });
}

/** One paragraph a task, as a person checks it against the document. */
function summary(reading: PlanReading): string {
  const { title, tasks, reportingDuties, standingDuties, funding, doubts } = reading;
  const count = (number: number, word: string, many = `${word}s`): string => `${number} ${number === 1 ? word : many}`;
  return [
    title?.text ?? '(no title found)',
    [
      count(tasks.length, 'task'),
      count(reportingDuties.length, 'reporting duty', 'reporting duties'),
      count(standingDuties.length, 'standing duty', 'standing duties'),
      count(funding.length, 'funding clause'),
      count(doubts.length, 'doubt'),
    ].join(' · '),
    ...tasks.map((task) =>
      block(`${task.id}${task.idSynthetic ? ' (number made here)' : ''}  ${task.title.text}`, [
        ['lead', task.lead.names.join(' + ')],
        ['with', task.coordinators.names.join(' + ')],
        ['when', task.deadlineText ? `${task.deadlineText.text}  → ${JSON.stringify(task.deadline)}` : ''],
        ['product', task.products.join(' + ')],
        ['leader', task.supervisor?.text ?? ''],
      ]),
    ),
    ...reportingDuties.map((duty) =>
      block(`${duty.id} (${duty.section})  ${duty.text.text}`, [
        ['who', duty.who.join(' + ')],
        ['to', [...duty.to, ...duty.via.map((unit) => `through ${unit}`)].join(' + ')],
        ['then to', duty.onwardTo.join(' + ')],
        ['when', duty.dueText],
      ]),
    ),
    ...(doubts.length > 0 ? ['To be checked:'] : []),
    ...doubts.map(({ about, passage, reason }) => {
      const line = passage ? ` (line ${passage.place.line})` : '';
      return `- ${about ?? 'document'}: ${reason.en}${line}`;
    }),
  ].join('\n');
}

function block(head: string, fields: readonly (readonly [name: string, value: string])[]): string {
  const told = fields.filter(([, value]) => value !== '').map(([name, value]) => `    ${name.padEnd(8)}${value}`);
  return ['', head, ...told].join('\n');
}
