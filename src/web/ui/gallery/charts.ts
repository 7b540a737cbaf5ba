import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { barChart } from '../pictures/bar-chart.ts';
import { lineChart } from '../pictures/line-chart.ts';
import { monthChart } from '../pictures/month-chart.ts';
import { PROVINCE_TILES } from '../pictures/province-tiles.ts';
import { spanChart } from '../pictures/span-chart.ts';
import { tileMap } from '../pictures/tile-map.ts';
import type { Lang } from '../text.ts';
import { LONG_NAME, sayIn } from './words.ts';

export function charts(lang: Lang): Html {
  const say = sayIn(lang);
  return html`${barChart({
    lang,
    title: say('Hệ thống theo lĩnh vực', 'Systems by sector'),
    description: say(
      'Y tế có nhiều hệ thống nhất, gấp đôi giáo dục.',
      'Health has most systems, twice as many as education.',
    ),
    nameHeading: say('Lĩnh vực', 'Sector'),
    valueHeading: say('Số hệ thống', 'Systems'),
    bars: [
      { label: say('Y tế', 'Health'), value: 4210, href: '#x' },
      { label: say('Giáo dục', 'Education'), value: 2105 },
      {
        label: say(
          'Tài chính, ngân hàng, bảo hiểm và các dịch vụ thanh toán',
          'Finance, banking, insurance and payment services',
        ),
        value: 1890,
        tone: 'soft',
      },
      { label: say('Rủi ro cao', 'High risk'), value: 873, tone: 'high' },
      { label: say('Rủi ro trung bình', 'Medium risk'), value: 640, tone: 'medium' },
      { label: say('Rủi ro thấp', 'Low risk'), value: 0, tone: 'low' },
    ],
  })}
${lineChart({
  lang,
  title: say('Thông báo mỗi tháng', 'Notifications a month'),
  description: say(
    'Tăng đều từ tháng 3, đông nhất trước 01/09.',
    'Rising since March, with a peak before 1 September.',
  ),
  points: ['03/2026', '04/2026', '05/2026', '06/2026', '07/2026', '08/2026', '09/2026'],
  pointHeading: say('Tháng', 'Month'),
  series: [
    { label: say('Doanh nghiệp', 'Companies'), values: [120, 340, 610, 700, 980, 2100, 1500] },
    { label: say('Cơ quan nhà nước', 'State agencies'), values: [null, 40, 90, 200, 260, 310, 420] },
    { label: say('Cá nhân', 'Individuals'), values: [4, 8, 3, 12, 9, 21, 17] },
  ],
})}
${lineChart({ lang, title: say('Một đường', 'One line'), description: say('Một chuỗi có nền tô nhạt.', 'One series with a pale area.'), points: ['1', '2', '3', '4'], pointHeading: say('Tuần', 'Week'), series: [{ label: say('Sự cố', 'Incidents'), values: [2, 5, 3, 7] }] })}
${plan(lang)}
${months(lang)}
${map(lang)}`;
}

function map(lang: Lang): Html {
  const say = sayIn(lang);
  return tileMap({
    lang,
    title: say('Hệ thống theo tỉnh, thành phố', 'Systems by province'),
    description: say('Nhiều nhất ở hai thành phố lớn.', 'Most are in the two large cities.'),
    valueHeading: say('Số hệ thống', 'Systems'),
    tiles: [...PROVINCE_TILES].map(([code, place]) => ({
      ...place,
      name: `${say('Tỉnh', 'Province')} ${code} (${place.short})`,
      value: (Number(code) * 37) % 97 > 20 ? (Number(code) * 37) % 97 : 0,
      href: `#t${code}`,
    })),
  });
}

function months(lang: Lang): Html {
  const say = sayIn(lang);
  const row = { href: '#x', due: '2026-10-31', from: '2026-09-01', to: '2026-11-23' };
  return monthChart({
    lang,
    title: say('Nhiệm vụ theo tháng', 'Tasks by month'),
    description: say('Một nhiệm vụ quá hạn, một nhiệm vụ đã xong.', 'One task is late, one is done.'),
    months: Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`),
    today: '2026-11-23',
    headings: { name: say('Nhiệm vụ', 'Task'), span: say('Thời gian', 'Time'), state: say('Trạng thái', 'State') },
    rows: [
      { ...row, name: 'a', label: LONG_NAME[lang], tone: 'danger', state: say('Quá hạn', 'Late') },
      {
        ...row,
        name: 'b',
        label: say('Công bố dữ liệu mở', 'Publish open data'),
        from: null,
        to: '2026-06-30',
        due: '2026-06-30',
        tone: 'success',
        state: say('Đã xong', 'Done'),
      },
    ],
  });
}

function plan(lang: Lang): Html {
  const say = sayIn(lang);
  return spanChart({
    lang,
    title: say('Nhiệm vụ của kế hoạch', 'Tasks of the plan'),
    description: say('Một nhiệm vụ quá hạn, hai nhiệm vụ đúng tiến độ.', 'One task is late, two are on time.'),
    today: '2026-11-23',
    headings: { name: say('Nhiệm vụ', 'Task'), span: say('Thời gian', 'Time'), state: say('Trạng thái', 'State') },
    spans: [
      {
        label: LONG_NAME[lang],
        from: '2026-03-01',
        to: '2026-10-31',
        state: say('Quá hạn', 'Late'),
        tone: 'danger',
        href: '#x',
      },
      {
        label: say('Tập huấn cho cán bộ cấp xã', 'Training for commune officials'),
        from: '2026-09-01',
        to: '2026-12-31',
        state: say('Đang làm', 'Going on'),
        tone: 'plain',
      },
      {
        label: say('Công bố dữ liệu mở', 'Publish open data'),
        from: '2026-04-01',
        to: '2026-06-30',
        state: say('Đã xong', 'Done'),
        tone: 'success',
      },
    ],
  });
}
