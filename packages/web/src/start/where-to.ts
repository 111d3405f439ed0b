/** "#1234", "1234" and "ticket 1234" name a ticket; anything else is a question. */
export function ticketNumberIn(text: string) {
  const number = /^(?:ticket\s*)?#?\s*(\d{1,9})$/i.exec(text.trim())?.[1];
  return number === undefined ? null : Number(number);
}
