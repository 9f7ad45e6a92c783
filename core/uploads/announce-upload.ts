import { auditChange, detailed } from '../audit/entry.ts';
import { auditText } from '../contract/texts/audit.ts';
import type { NewUpload, Upload } from '../contract/upload.ts';
import { conflict } from '../errors.ts';
import type { Uploads } from '../ports.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';

export interface UploadDeps extends ServiceDeps {
  uploads?: Uploads | undefined;
}

/** The uploads. @throws DomainError `only-on-one-machine` */
export function requireUploads({ uploads }: Pick<UploadDeps, 'uploads'>): Uploads {
  if (!uploads) throw conflict('no-uploads', {});
  return uploads;
}

/** Makes a place for a file that somebody is about to send. */
export async function announceUpload(deps: UploadDeps, request: RequestContext, input: NewUpload): Promise<Upload> {
  const uploads = requireUploads(deps);
  await uploads.demandRoom(input.bytes);
  const { actor, sourceIp } = request;
  const answer = await uploads.create({
    ...input,
    id: deps.ids.next(),
    createdAt: deps.clock.now().toISOString(),
    createdBy: actor,
  });
  const detail = auditText('upload', { file: input.name, bytes: input.bytes });
  await deps.store.commit([
    auditChange(deps, { actor, sourceIp, action: 'upload.create', outcome: 'accepted', ...detailed(detail) }),
    ...remembered(request, answer),
  ]);
  return answer;
}
