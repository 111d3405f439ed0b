const patienceMs = 9_500;

/**
 * Ends the desk in order on Ctrl-C, on SIGTERM and when its terminal closes. A second signal, or
 * a stop that takes too long, ends it at once; PostgreSQL is then ended by its guard. Gives whether
 * it is ending.
 */
export function stopOnSignal(stop: () => Promise<void>) {
  let isStopping = false;
  const onSignal = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    console.log('\n  Stopping; what is in flight is finished first. Once more ends it at once.');
    try {
      await stop();
      console.log('  Stopped.');
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return () => isStopping;
}
