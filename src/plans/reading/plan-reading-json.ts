import type { Passage, Place, PlanReading, ReadReportingDuty, ReadTask } from './plan-reading.ts';

/** A reading with flat fields, as `motcua plan read --json` prints it: exact words, with every place beside them in `places`. */
export function planReadingJson(reading: PlanReading): Record<string, unknown> {
  return {
    title: reading.title?.text ?? null,
    tasks: reading.tasks.map(taskJson),
    reportingDuties: reading.reportingDuties.map(dutyJson),
    standingDuties: reading.standingDuties.map(({ text, ...rest }) => ({
      ...rest,
      text: text.text,
      places: { text: text.place },
    })),
    funding: reading.funding.map(({ text, ...rest }) => ({ ...rest, text: text.text, places: { text: text.place } })),
    doubts: reading.doubts.map(({ passage, ...rest }) => ({
      ...rest,
      text: passage?.text ?? null,
      place: passage?.place ?? null,
    })),
    text: reading.text,
  };
}

function taskJson(task: ReadTask): Record<string, unknown> {
  return {
    id: task.id,
    idSynthetic: task.idSynthetic,
    group: task.group,
    groupTitle: task.groupTitle,
    partOf: task.partOf,
    title: task.title.text,
    content: task.content?.text ?? null,
    leadLabel: task.lead.label,
    leadText: task.lead.wording?.text ?? null,
    lead: task.lead.names,
    leadImplied: task.leadImplied,
    jointLead: task.jointLead,
    leadHandover: task.leadHandover,
    leadConditions: task.leadConditions,
    implementingText: task.implementing.wording?.text ?? null,
    implementing: task.implementing.names,
    coordinatorsLabel: task.coordinators.label,
    coordinatorsText: task.coordinators.wording?.text ?? null,
    coordinators: task.coordinators.names,
    deadlineLabel: task.deadlineLabel,
    deadlineText: task.deadlineText?.text ?? null,
    deadline: task.deadline,
    productsLabel: task.productsLabel,
    productsText: task.productsText?.text ?? null,
    products: task.products,
    productsImplied: task.productsImplied,
    supervisorLabel: task.supervisorLabel,
    supervisor: task.supervisor?.text ?? null,
    supervisorKind: task.supervisorKind,
    funding: task.funding?.text ?? null,
    places: placesOf({
      title: task.title,
      content: task.content,
      lead: task.lead.wording,
      implementing: task.implementing.wording,
      coordinators: task.coordinators.wording,
      deadline: task.deadlineText,
      products: task.productsText,
      supervisor: task.supervisor,
      funding: task.funding,
    }),
  };
}

function dutyJson(duty: ReadReportingDuty): Record<string, unknown> {
  const { via, alsoTask, text, ...rest } = duty;
  return {
    ...rest,
    text: text.text,
    ...(via.length > 0 ? { via } : {}),
    ...(alsoTask === null ? {} : { alsoTask }),
    places: { text: text.place },
  };
}

function placesOf(fields: Record<string, Passage | null>): Record<string, Place> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, found]) => (found ? [[name, found.place]] : [])));
}
