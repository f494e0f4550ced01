/** What is said of dangers. Without the settings: the browser loads these words too. */
export const emergencyText = {
  /** Above what to do in dangers that may come in a matter. */
  heading: '遇到危险，先打电话',
  general: '有人有危险，先打 ',
  afterwards: '打完电话再看归谁管。',
  /** Before the names of more dangers of a matter, each with its number. */
  others: '还有',
  items: '相关事项',
  card: '险情先打 ',
} as const;
