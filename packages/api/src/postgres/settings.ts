/** For a small machine; whoever needs more sets DATABASE_URL. */
export const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '192MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  // Short statements on few cores: compiling and sharing them out costs more than it brings.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
  // Statements and their values may hold what customers wrote.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** What may be lost with the machine need not be safe from its fall: tests and benchmarks. */
export const carelessSettings: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // One server for as many test files at once as the machine has cores.
  max_connections: '500',
};
