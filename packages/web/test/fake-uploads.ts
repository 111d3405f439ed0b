import { act, fireEvent, waitFor } from '@testing-library/react';

/** An XMLHttpRequest whose server is the test: it says when and how an upload ends. */
class FakeRequest {
  static all: FakeRequest[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  status = 0;
  response: unknown = null;
  responseType = '';
  withCredentials = false;
  name = '';

  open() {}
  setRequestHeader() {}
  abort() {}
  send(form: FormData) {
    const file = form.get('file');
    this.name = file instanceof File ? file.name : '';
    FakeRequest.all.push(this);
  }
}

/** The uploads of a test, in place of a network. */
export function fakeUploads() {
  Object.defineProperty(globalThis, 'XMLHttpRequest', { value: FakeRequest, writable: true });
  const last = (name: string) => FakeRequest.all.findLast((request) => request.name === name);
  return {
    forget() {
      FakeRequest.all = [];
    },
    /** Chooses files as the system's dialog would. */
    async choose(...files: File[]) {
      const input = await waitFor(() => {
        const field = document.querySelector('input[type=file]:not([capture])');
        if (!field) throw new Error('Nothing here takes files.');
        return field;
      });
      await act(async () => void fireEvent.change(input, { target: { files } }));
    },
    started: () => FakeRequest.all.map(({ name }) => name),
    finish(name: string, answer: { id: string }) {
      const request = last(name);
      if (!request) throw new Error(`${name} is not being uploaded.`);
      request.status = 201;
      request.response = { name, mediaType: 'application/pdf', bytes: 4, ...answer };
      request.onload?.();
    },
    breakOff: (name: string) => last(name)?.onerror?.(),
  };
}
