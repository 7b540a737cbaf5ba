import { verifyTexts, type Explanation } from '../explain.ts';

/** The answer as the server writes it (`verdictPanel`), built here without any markup from text. */
export function panelOf(answer: Explanation, lang: 'vi' | 'en'): HTMLElement {
  const words = verifyTexts(lang);
  const panel = element('section', `verdict verdict-${answer.state} flow`);
  panel.append(element('h2', '', answer.title), element('p', '', answer.sentence));
  if (answer.reasons.length > 0) {
    const list = element('ul');
    list.append(...answer.reasons.map((reason) => element('li', '', reason)));
    panel.append(element('p', 'label', words.facts.why), list);
  }
  if (answer.facts.length > 0) panel.append(factsOf(answer.facts));
  if (answer.now.length > 0) {
    panel.append(element('h3', '', words.register.title), ...answer.now.map((line) => element('p', '', line)));
  }
  if (answer.link !== null) {
    const link = element('a', 'button button-secondary', answer.link.label);
    link.setAttribute('href', answer.link.path);
    const line = element('p');
    line.append(link);
    panel.append(line);
  }
  return panel;
}

function factsOf(facts: Explanation['facts']): HTMLElement {
  const list = element('dl', 'summary');
  for (const [term, value] of facts) {
    const row = element('div');
    row.append(element('dt', '', term), element('dd', '', value));
    list.append(row);
  }
  return list;
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
