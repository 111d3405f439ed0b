import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { liveStatus } from '../src/platform/live-status.ts';

beforeEach(() => {
  localStorage.clear();
  liveStatus.reset();
});

afterEach(cleanup);
