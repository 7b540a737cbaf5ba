import { question, type Sheet } from './sheet-question.ts';

/** Annex II of the Circular: principles B to E, three questions each; parts A and G are asked around them. */
export const FRAMEWORK_SHEET: Sheet = {
  id: 'framework',
  version: '2026.1',
  grounds: ['T5', 'L26.4'],
  groups: [
    {
      id: 'B',
      name: { vi: 'Nguyên tắc 1: An toàn, đáng tin cậy, không gây hại', en: 'Principle 1: Safe, reliable, harmless' },
      questions: [
        question(
          'B1',
          ['T5.3.1a', 'T5.3.1b', 'L26.1a', 'L4.2'],
          [
            'Đầu ra được kiểm thử, xác nhận và theo dõi chất lượng chưa?',
            'Is the output tested, validated and watched for quality?',
          ],
          [
            'Tiêu chí chất lượng, biên bản kiểm thử, chỉ số theo dõi khi vận hành.',
            'Quality criteria, test records, figures watched in operation.',
          ],
        ),
        question(
          'B2',
          ['T5.3.1c', 'L4.2'],
          [
            'Ở việc quan trọng, con người có kiểm soát và can thiệp được không?',
            'Can people control and intervene where it matters?',
          ],
          [
            'Ai được dừng hệ thống, bằng cách nào, đã thử chưa.',
            'Who may stop the system, how, and whether that was tried.',
          ],
        ),
        question(
          'B3',
          ['T5.3.1d', 'T5.3.1e', 'L26.1a'],
          [
            'Có nơi nhận phản ánh và cách xử lý sự cố gây hại chưa?',
            'Is there a place for reports and a way to handle harmful incidents?',
          ],
          [
            'Đầu mối, thời hạn trả lời, phương án khi bị tấn công hoặc lợi dụng.',
            'Contact, time to answer, plan against attack or misuse.',
          ],
        ),
      ],
    },
    {
      id: 'C',
      name: {
        vi: 'Nguyên tắc 2: Quyền con người, công bằng, minh bạch',
        en: 'Principle 2: Human rights, fairness, transparency',
      },
      questions: [
        question(
          'C1',
          ['T5.3.2b', 'L26.1b', 'L4.3'],
          [
            'Đã tìm và giảm thiên lệch của dữ liệu, mô hình chưa?',
            'Was bias in data and model looked for and reduced?',
          ],
          [
            'Kết quả theo nhóm người; trẻ em, người cao tuổi, người khuyết tật, nhóm yếu thế.',
            'Results by group of people; children, the old, the disabled, the vulnerable.',
          ],
        ),
        question(
          'C2',
          ['T5.3.2c', 'T5.3.2a', 'L26.1b', 'L4.1'],
          [
            'Người dùng và người bị ảnh hưởng đã được báo một cách rõ ràng chưa?',
            'Are users and affected people told clearly?',
          ],
          [
            'Câu báo có trí tuệ nhân tạo, mục đích, giới hạn, cách từ chối.',
            'The notice, the purpose, the limits, how to object.',
          ],
        ),
        question(
          'C3',
          ['T5.3.2d', 'L26.1b', 'L4.3'],
          [
            'Có giải thích được kết quả ở mức hợp lý và lưu vết quyết định không?',
            'Can results be explained within reason, and is a trace kept?',
          ],
          [
            'Tài liệu giải thích, nhật ký, người chịu trách nhiệm trả lời.',
            'Explanations, logs, the person who answers for them.',
          ],
        ),
      ],
    },
    {
      id: 'D',
      name: {
        vi: 'Nguyên tắc 3: Hạnh phúc, thịnh vượng, bền vững',
        en: 'Principle 3: Happiness, prosperity, sustainability',
      },
      questions: [
        question(
          'D1',
          ['T5.3.3a', 'L26.1c'],
          ['Lợi ích cho xã hội được nêu rõ và theo dõi chưa?', 'Is the benefit to society stated and followed?'],
          ['Mục tiêu, số đo trước và sau khi dùng.', 'The aim, with figures before and after.'],
        ),
        question(
          'D2',
          ['T5.3.3b', 'T5.3.3d', 'L26.1c'],
          [
            'Đã nghĩ tới việc ai cũng dùng được và khoảng cách số chưa?',
            'Were inclusion and the digital divide considered?',
          ],
          [
            'Người khuyết tật, vùng xa, tiếng dân tộc, cách làm không cần máy.',
            'Disability, remote areas, minority languages, a way without a device.',
          ],
        ),
        question(
          'D3',
          ['T5.3.3c', 'L4.4', 'L26.1c'],
          [
            'Đã cân nhắc môi trường và dùng tài nguyên tính toán hợp lý chưa?',
            'Were the environment and sensible use of computing considered?',
          ],
          ['Điện năng, cỡ mô hình, hạ tầng, phát thải.', 'Energy, size of the model, infrastructure, emissions.'],
        ),
      ],
    },
    {
      id: 'E',
      name: {
        vi: 'Nguyên tắc 4: Đổi mới và trách nhiệm xã hội',
        en: 'Principle 4: Innovation and social responsibility',
      },
      questions: [
        question(
          'E1',
          ['T5.3.4b', 'L26.1d', 'L4.3'],
          [
            'Đã phân công rõ ai chịu trách nhiệm và đầu mối giải trình chưa?',
            'Are responsibility and the contact for accountability assigned?',
          ],
          [
            'Tên đơn vị, nhà thầu, bên thứ ba; nơi nhận khiếu nại.',
            'Units, contractors, third parties; where complaints go.',
          ],
        ),
        question(
          'E2',
          ['T5.3.4c', 'L26.1d'],
          [
            'Người làm và người dùng có được đào tạo, nâng cao nhận thức không?',
            'Are staff and users trained and made aware?',
          ],
          ['Chương trình, số người đã học, lần gần nhất.', 'Programme, how many took part, when last.'],
        ),
        question(
          'E3',
          ['T5.3.4d', 'T5.3.4a', 'L26.1d'],
          ['Khi cần, có hỏi ý kiến những người liên quan không?', 'Are those concerned consulted where needed?'],
          ['Đã hỏi ai, họ nói gì, đã đổi điều gì.', 'Who was asked, what they said, what changed.'],
        ),
      ],
    },
  ],
};
