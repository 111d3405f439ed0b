/** A desk that is silent for so long is away, whatever becomes of the question. */
const patienceMs = 5000;

/** Whether a question was answered; it never throws. */
export async function answered(question: Promise<{ error?: unknown }>): Promise<boolean> {
  const came = question.then(
    ({ error }) => !error,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false));
  return Promise.race([came, tooLate]);
}
