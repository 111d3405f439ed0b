import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { liveStatus } from '../src/platform/live-status.ts';

// Parts of a screen are fetched when they are first needed, which a busy machine does slowly.
configure({ asyncUtilTimeout: 8000 });

beforeEach(() => {
  localStorage.clear();
  liveStatus.reset();
});

afterEach(cleanup);
