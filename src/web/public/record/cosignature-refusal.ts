import { COSIGNABLE_SECONDS, MAX_COSIGNED_BYTES, type CosignatureRefusal } from '../../../record-log/index.ts';
import type { OutwardRefusal, Reply } from '../../server/index.ts';

type Told = readonly [status: number, vi: string, en: string];

const MINUTES = COSIGNABLE_SECONDS / 60;

const TOLD: Readonly<Record<CosignatureRefusal | 'cosignedTooLarge', Told>> = {
  malformedNote: [
    400,
    'Nội dung không phải là một mốc của sổ ghi có chữ ký (C2SP signed-note).',
    'The body is not a signed checkpoint (C2SP signed-note).',
  ],
  cosignedTooLarge: [
    413,
    `Mốc có chữ ký dài tối đa ${MAX_COSIGNED_BYTES} byte.`,
    `A cosigned checkpoint has at most ${MAX_COSIGNED_BYTES} bytes.`,
  ],
  unknownWitness: [
    403,
    'Không có chữ ký nào thuộc về một bên làm chứng mà Cổng đã ghi nhận khóa (xem /log/witnesses).',
    'No line is by a witness whose key the portal knows (see /log/witnesses).',
  ],
  otherOrigin: [422, 'Mốc này thuộc về một sổ ghi khác.', 'This checkpoint is of another log.'],
  unknownCheckpoint: [
    422,
    'Sổ ghi chưa từng ký mốc có số bản ghi này.',
    'The log has never signed a checkpoint of this size.',
  ],
  otherRoot: [
    422,
    'Gốc hoặc phần thêm của mốc khác với mốc mà sổ ghi đã ký với số bản ghi này.',
    'Root or extension differ from the checkpoint that the log signed at this size.',
  ],
  checkpointTooOld: [
    409,
    `Mốc này đã cũ hơn ${MINUTES} phút và không còn là mốc mới nhất. Hãy lấy /log/checkpoint rồi ký lại.`,
    `This checkpoint is older than ${MINUTES} minutes and no longer the newest. Fetch /log/checkpoint and sign that.`,
  ],
  signatureWrong: [
    422,
    'Chữ ký không đúng với khóa đã ghi nhận của bên làm chứng.',
    'The signature does not hold under the known key of the witness.',
  ],
  timeAhead: [422, 'Thời điểm ký ở tương lai.', 'The time of the signature lies ahead.'],
  timeBehind: [422, 'Thời điểm ký quá xa trong quá khứ.', 'The time of the signature lies too far back.'],
};

/** The problem answer for a cosigned checkpoint that was not taken. */
export function cosignatureRefused(code: CosignatureRefusal | 'cosignedTooLarge'): Reply {
  const [status, vi, en] = TOLD[code];
  const refusal: OutwardRefusal = { code, field: 'body', text: { vi, en } };
  return { kind: 'refused', status, refusals: [refusal] };
}
