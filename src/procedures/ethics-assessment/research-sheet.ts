import { question, type Sheet } from './sheet-question.ts';

const OWN = 'own:research-ethics-checklist';

/** AI in research (Law 6.3): the Law asks for research ethics and integrity, the questions are ours. */
export const RESEARCH_SHEET: Sheet = {
  id: 'research',
  version: '2026.1',
  grounds: ['L6.3', OWN],
  groups: [
    {
      id: 'R',
      name: { vi: 'Liêm chính', en: 'Integrity' },
      questions: [
        question(
          'R1',
          ['L6.3', OWN],
          [
            'Đã nói rõ phần nào do trí tuệ nhân tạo tạo ra hoặc chỉnh sửa chưa?',
            'Is it said which parts AI made or edited?',
          ],
          ['Văn bản, hình, mã, dữ liệu; tên và phiên bản công cụ.', 'Text, figures, code, data; tool and version.'],
        ),
        question(
          'R2',
          ['L6.3', OWN],
          [
            'Mọi trích dẫn và số liệu đã được đối chiếu với nguồn thật chưa?',
            'Were all citations and figures checked against real sources?',
          ],
          ['Không có tài liệu bịa; có bảng đối chiếu.', 'No invented references; a list of checks.'],
        ),
        question(
          'R3',
          ['L6.3', OWN],
          [
            'Đã kiểm tra đạo văn và trùng lặp, kể cả phần do máy viết chưa?',
            'Was plagiarism checked, also in what the machine wrote?',
          ],
          ['Công cụ, ngày, kết quả, cách xử lý.', 'Tool, day, result, what was done.'],
        ),
        question(
          'R4',
          ['L6.3', OWN],
          [
            'Dữ liệu và kết quả có thật, không bị máy tạo thay cho thực nghiệm không?',
            'Are data and results real, not generated in place of experiments?',
          ],
          ['Dữ liệu gốc, nhật ký; dữ liệu tổng hợp được gọi đúng tên.', 'Raw data, logs; synthetic data is called so.'],
        ),
      ],
    },
    {
      id: 'S',
      name: { vi: 'Đạo đức nghiên cứu', en: 'Research ethics' },
      questions: [
        question(
          'S1',
          ['L6.3', OWN],
          [
            'Người tham gia có đồng ý cho dùng dữ liệu với trí tuệ nhân tạo không?',
            'Did participants agree to their data being used with AI?',
          ],
          ['Phiếu đồng ý, hội đồng đạo đức, cách rút lại.', 'Consent, ethics board, how to withdraw.'],
        ),
        question(
          'S2',
          ['L6.3', OWN],
          [
            'Bản thảo, đề cương của người khác có được giữ kín, không đưa vào công cụ công cộng không?',
            'Are others’ manuscripts and proposals kept out of public tools?',
          ],
          ['Phản biện, xét duyệt đề tài, dữ liệu hợp tác.', 'Peer review, grant review, shared data.'],
        ),
        question(
          'S3',
          ['L6.3', OWN],
          [
            'Người khác có làm lại được không: mã, dữ liệu, tham số được mô tả chưa?',
            'Can others repeat it: are code, data and settings described?',
          ],
          ['Kho mã, phiên bản mô hình, câu lệnh, hạt ngẫu nhiên.', 'Repository, model version, prompts, seeds.'],
        ),
        question(
          'S4',
          ['L6.3', OWN],
          [
            'Có tác giả là con người chịu trách nhiệm cho toàn bộ nội dung không?',
            'Does a human author answer for all of it?',
          ],
          [
            'Máy không đứng tên tác giả; có tuyên bố trách nhiệm.',
            'A machine is no author; a statement of responsibility.',
          ],
        ),
      ],
    },
  ],
};
