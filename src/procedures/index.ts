/** What may be asked of the authority, and the classification tool. */
export { classify, type ClassificationResult, type MatchedRow } from './classification/classify.ts';
export type {
  ClassificationAnswers,
  ClassificationQuestion,
  Outcome as ClassificationOutcome,
  QuestionText,
  Step as ClassificationStep,
  ToolTexts,
} from './classification/question.ts';
export { asked, classificationQuestions, nextQuestion } from './classification/questions.ts';
export { CLASSIFICATION_TEXTS, questionText } from './classification/question-text.ts';
export { readClassificationAnswers } from './classification/read-answers.ts';
export { classificationRuleSet, type ClassificationRuleSet } from './classification/rule-set.ts';
