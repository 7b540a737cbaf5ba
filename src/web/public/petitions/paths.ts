/** The list of answers that were published without names. */
export const LIST = '/kien-nghi';
/** The form for everybody. */
export const FORM = '/kien-nghi/gui';
