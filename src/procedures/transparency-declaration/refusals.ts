import { writtenDay, type Day } from '../../law/index.ts';
import type { Refusal } from '../kit/index.ts';

export const NOT_YOUR_DECLARATION: Refusal = {
  code: 'notYourDeclaration',
  ground: 'own:transparency-declaration',
  text: {
    vi: 'Chỉ bên đã công bố mới cập nhật được bản công bố này. Hãy công bố bản của bạn cho hệ thống hoặc việc triển khai của mình.',
    en: 'Only the party that made this declaration may update it. Make your own for your system or deployment.',
  },
};
export const ROLE_FIXED: Refusal = {
  code: 'roleFixed',
  field: 'role',
  ground: 'own:transparency-declaration',
  text: {
    vi: 'Bản cập nhật giữ vai trò của bản trước. Muốn công bố với vai trò khác, hãy tạo bản công bố mới cho hệ thống.',
    en: 'An update keeps the role of the version before. To declare in another role make a new declaration for the system.',
  },
};
export const DECLARATION_ENDED: Refusal = {
  code: 'declarationEnded',
  ground: 'own:transparency-declaration',
  text: {
    vi: 'Bản công bố này đã chấm dứt nên không cập nhật được nữa. Hãy tạo bản công bố mới cho hệ thống.',
    en: 'This declaration has ended and cannot be updated. Make a new one for the system.',
  },
};
export const SYSTEM_ENDED: Refusal = {
  code: 'systemEnded',
  ground: 'L11.5',
  text: {
    vi: 'Hệ thống hoặc việc triển khai này đã chấm dứt hoặc đã rút. Hãy chọn hệ thống còn được cung cấp.',
    en: 'This system or deployment has ended or was withdrawn. Choose one that is still offered.',
  },
};
export const NOT_THE_PROVIDER: Refusal = {
  code: 'notTheProvider',
  field: 'role',
  ground: 'L11.1',
  text: {
    vi: 'Bạn không phải nhà cung cấp của hệ thống này trên Cổng. Hãy chọn vai trò bên triển khai, hoặc chọn hệ thống của bạn.',
    en: 'You are not the provider of this system on the portal. Choose the role of deployer, or a system of your own.',
  },
};
export const NOT_THE_DEPLOYER: Refusal = {
  code: 'notTheDeployer',
  field: 'role',
  ground: 'L11.3',
  text: {
    vi: 'Việc triển khai này là của bên khác. Hãy chọn việc triển khai của bạn, hoặc chọn chính hệ thống mà bạn dùng.',
    en: 'This deployment is somebody else’s. Choose your own, or the system itself that you use.',
  },
};
export const NONE_ALONE: Refusal = {
  code: 'noneAlone',
  field: 'outputs',
  ground: 'D17.1',
  text: {
    vi: '“Không tạo nội dung” không đi cùng loại nội dung khác. Hãy bỏ chọn mục này, hoặc bỏ các loại còn lại.',
    en: '“Makes no content” does not go with other kinds. Untick it, or untick the others.',
  },
};
export const MARK_MUST_SAY: Refusal = {
  code: 'markMustSay',
  field: 'markStates',
  ground: 'D17.3',
  text: {
    vi: 'Dấu phải cho biết nội dung do trí tuệ nhân tạo tạo ra hoặc chỉnh sửa; tên, thời điểm chỉ là phần thêm. Hãy chọn mục đầu nếu dấu của bạn nói điều đó; nếu không, hãy sửa dấu trước khi công bố.',
    en: 'The mark must say that the content was created or edited by AI; names and times are only additions. Choose the first item if your mark says so; otherwise mend the mark before declaring it.',
  },
};
export const ENDS_BEFORE_IT_BEGINS: Refusal = {
  code: 'endsBeforeItBegins',
  field: 'validUntil',
  ground: 'L11.5',
  text: {
    vi: 'Ngày cuối sớm hơn ngày đầu. Hãy sửa một trong hai ngày, hoặc để trống ngày cuối.',
    en: 'The last day lies before the first. Mend one of them, or leave the last day empty.',
  },
};
export const ENDS_BEFORE_VERSION: Refusal = {
  code: 'endsBeforeItBegins',
  field: 'endedOn',
  ground: 'L11.5',
  text: {
    vi: 'Ngày chấm dứt sớm hơn ngày đầu của bản đang công bố. Hãy chọn ngày muộn hơn.',
    en: 'The day of ending lies before the first day of the version published. Choose a later day.',
  },
};
export const NOT_ENDED_YET: Refusal = {
  code: 'futureDay',
  field: 'endedOn',
  ground: 'L11.5',
  text: {
    vi: 'Ngày chấm dứt chưa tới. Hãy báo khi hệ thống hoặc nội dung đã thật sự ngừng cung cấp.',
    en: 'The day of ending has not come yet. Report it once the system or content is really no longer offered.',
  },
};

/** A new version cannot begin before the one it follows: that would rewrite what was in force. */
export function startsBefore(from: Day): Refusal {
  const [vi, en] = [writtenDay(from, 'vi'), writtenDay(from, 'en')];
  return {
    code: 'startsBeforeTheLast',
    field: 'validFrom',
    ground: 'own:transparency-continuity',
    text: {
      vi: `Bản đang công bố bắt đầu ngày ${vi}; bản mới không thể bắt đầu trước ngày đó. Hãy chọn ngày ${vi} (thay hẳn) hoặc muộn hơn.`,
      en: `The version published begins on ${en}; a new one cannot begin before that. Choose ${en} (replacing it) or later.`,
    },
  };
}

export function badAddress(field: string): Refusal {
  return {
    code: 'badAddress',
    field,
    ground: 'D17.2',
    text: {
      vi: 'Không phải một địa chỉ web đầy đủ. Hãy nhập địa chỉ bắt đầu bằng https://.',
      en: 'This is not a full web address. Give one that begins with https://.',
    },
  };
}
