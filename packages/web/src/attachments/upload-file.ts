import { apiUrl, credentials } from '../platform/api-url.ts';
import { t } from './text.ts';

/** What the desk knows of a file once it has it; a message takes it along by its id. */
export interface UploadedFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
}

interface Options {
  onProgress: (fraction: number) => void;
  signal: AbortSignal;
}

interface Answer {
  errors?: { message: string }[];
}

/** Sends one file. An XMLHttpRequest, because fetch does not tell how much has been sent. */
export function uploadFile(file: File, { onProgress, signal }: Options) {
  return new Promise<UploadedFile>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl('/files'));
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.withCredentials = credentials() === 'include';
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error(t('attachments.unreachable')));
    request.onload = () => {
      const answer: (UploadedFile & Answer) | null = request.response;
      if (request.status < 300 && answer) resolve(answer);
      else reject(new Error(answer?.errors?.[0]?.message ?? t('attachments.unreachable')));
    };
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
