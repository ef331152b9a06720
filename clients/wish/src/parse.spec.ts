import { amenities } from '../../../src/demo/catalogue.js';
import { spaceKinds } from '../../../src/spaces/vocabulary.js';
import { codesIn, foldedCode } from './places.js';
import { type Context, parseWish } from './parse.js';

const building = (code: string, en: string, zhHant: string, zhHans: string) => ({
  code,
  name: { en, zhHant, zhHans },
});

/** A Thursday, a quarter past ten. */
const context: Context = {
  kinds: Object.entries(spaceKinds).map(([code, name]) => ({ code, name })),
  amenities,
  buildings: [
    building('5E', 'Kingfisher House', '翠鳥樓', '翠鸟楼'),
    building('12W', 'Summit House', '峰景樓', '峰景楼'),
    building('2W', 'Kapok House', '木棉樓', '木棉楼'),
  ],
  floors: ['G/F', '1/F', '3/F'].flatMap((code) => ['5E', '12W'].map((of) => ({ building: of, code }))),
  spaces: new Map(
    [
      { code: '5E-312', kind: 'lab' },
      { code: '5E-3-041', kind: 'desk' },
      { code: '12W-204', kind: 'lab' },
    ].map((space) => [foldedCode(space.code), space]),
  ),
  today: '2026-11-26',
  next: { date: '2026-11-26', time: '10:30' },
};
const read = (typed: string) => parseWish(typed, context);
const hood = { kind: 'lab', with: ['fume_hood'] };
const tuePm = { date: '2026-12-01', from: '13:00', to: '18:00' };

describe('A typed wish', () => {
  it.each<[string, object]>([
    ['fume hood 4 next tue pm', { ...hood, people: 4, ...tuePm, for: 120 }],
    ['Fume hood for 4 people, next Tuesday afternoon', { ...hood, people: 4, ...tuePm, for: 120 }],
    ['lab with a fume hood for 4 next Tuesday afternoon', { ...hood, people: 4, ...tuePm, for: 120 }],
    ['desk tomorrow', { kind: 'desk', date: '2026-11-27', from: '09:00', to: '18:00' }],
    ['hot desk tmr pm', { kind: 'desk', date: '2026-11-27', from: '13:00', to: '18:00' }],
    ['desk', { kind: 'desk' }],
    ['desk today', { kind: 'desk', date: '2026-11-26', from: '10:30', to: '18:00' }],
    [
      'meeting room 6 people fri 14-16',
      { kind: 'meeting_room', people: 6, date: '2026-11-27', from: '14:00', to: '16:00' },
    ],
    [
      'room for 6 on friday 2-4pm',
      { kind: 'meeting_room', people: 6, date: '2026-11-27', from: '14:00', to: '16:00' },
    ],
    ['lab 5E mon 9:30 for 2h', { kind: 'lab', in: '5E', date: '2026-11-30', from: '09:30', to: '11:30' }],
    [
      'boardroom 12 pax mon 2 to 5',
      { kind: 'meeting_room', people: 12, date: '2026-11-30', from: '14:00', to: '17:00' },
    ],
    [
      'room with projector and video tomorrow 10am',
      {
        kind: 'meeting_room',
        with: ['projector', 'video_conference'],
        date: '2026-11-27',
        from: '10:00',
        to: '11:00',
      },
    ],
    [
      'projector 8 tomorrow morning',
      {
        kind: 'meeting_room',
        with: ['projector'],
        people: 8,
        date: '2026-11-27',
        from: '09:00',
        to: '12:00',
        for: 60,
      },
    ],
    [
      'video call 30 min tomorrow',
      {
        kind: 'meeting_room',
        with: ['video_conference'],
        date: '2026-11-27',
        from: '09:00',
        to: '18:00',
        for: 30,
      },
    ],
    [
      'huddle room half an hour at 3',
      { kind: 'meeting_room', date: '2026-11-26', from: '15:00', to: '15:30' },
    ],
    ['meeting at 9', { kind: 'meeting_room', date: '2026-11-27', from: '09:00', to: '10:00' }],
    [
      'meeting 1.5 hours tomorrow at 11',
      { kind: 'meeting_room', date: '2026-11-27', from: '11:00', to: '12:30' },
    ],
    ['meeting tomorrow 11-1', { kind: 'meeting_room', date: '2026-11-27', from: '11:00', to: '13:00' }],
    [
      'meeting tomorrow 9 to 5 for 2 hours',
      { kind: 'meeting_room', date: '2026-11-27', from: '09:00', to: '17:00', for: 120 },
    ],
    [
      'an hour and a half in a meeting room next mon',
      { kind: 'meeting_room', date: '2026-11-30', from: '09:00', to: '18:00', for: 90 },
    ],
    [
      'event hall 120 guests 1 dec evening',
      { kind: 'event_hall', people: 120, date: '2026-12-01', from: '18:00', to: '22:00', for: 120 },
    ],
    [
      'auditorium Dec 15th 14:00-17:30',
      { kind: 'event_hall', date: '2026-12-15', from: '14:00', to: '17:30' },
    ],
    ['hall 3 jan', { kind: 'event_hall', date: '2027-01-03', from: '09:00', to: '18:00', for: 120 }],
    ['bench 15/12 after 3pm', { kind: 'bench', date: '2026-12-15', from: '15:00', to: '18:00', for: 120 }],
    ['lab bench 2026-12-03 before 11:00', { kind: 'bench', date: '2026-12-03', from: '09:00', to: '11:00' }],
    ['office next week', { kind: 'office', date: '2026-11-30', from: '09:00', to: '18:00' }],
    ['desk wed next week', { kind: 'desk', date: '2026-12-02', from: '09:00', to: '18:00' }],
    ['desk this weekend', { kind: 'desk', date: '2026-11-28', from: '09:00', to: '18:00' }],
    ['desk thu all day', { kind: 'desk', date: '2026-11-26', from: '10:30', to: '18:00' }],
    ['meeting thursday 9-10', { kind: 'meeting_room', date: '2026-12-03', from: '09:00', to: '10:00' }],
    [
      'room 2h 4 people tomorrow',
      { kind: 'meeting_room', people: 4, date: '2026-11-27', from: '09:00', to: '18:00', for: 120 },
    ],
    ['room tomorrow 1h30', { kind: 'meeting_room', date: '2026-11-27', from: '09:00', to: '18:00', for: 90 }],
    [
      'room tomorrow at 2.30pm for 2 hours and 15 minutes',
      { kind: 'meeting_room', date: '2026-11-27', from: '14:30', to: '16:45' },
    ],
    ['I am looking for a quiet desk', { kind: 'desk', with: ['quiet'] }],
    ['desk in 3 days', { kind: 'desk', date: '2026-11-29', from: '09:00', to: '18:00' }],
    ['room now', { kind: 'meeting_room', date: '2026-11-26', from: '10:30', to: '11:30' }],
    ['room in 2 hours', { kind: 'meeting_room', date: '2026-11-26', from: '12:30', to: '13:30' }],
    [
      'room tonight 4 people',
      { kind: 'meeting_room', people: 4, date: '2026-11-26', from: '18:00', to: '22:00', for: 60 },
    ],
    [
      'room 6-8 people tomorrow noon',
      { kind: 'meeting_room', people: 8, date: '2026-11-27', from: '12:00', to: '14:00', for: 60 },
    ],
    ['team of five tomorrow lunch', { people: 5, date: '2026-11-27', from: '12:00', to: '14:00', for: 60 }],
    ['5E-312 tomorrow 2pm', { kind: 'lab', space: '5E-312', date: '2026-11-27', from: '14:00', to: '16:00' }],
    ['5e3041', { kind: 'desk', space: '5E-3-041' }],
    [
      'desk near 5e-312 tomorrow',
      { kind: 'desk', near: '5E-312', date: '2026-11-27', from: '09:00', to: '18:00' },
    ],
    ['desk Kingfisher 3/F', { kind: 'desk', in: '5E', floor: '3/F' }],
    ['desk 12w 3f', { kind: 'desk', in: '12W', floor: '3/F' }],
    ['desk third floor ground floor', { kind: 'desk', floor: 'G/F', text: 'third floor' }],
    ['clean room with co2', { kind: 'lab', with: ['clean_room', 'gas_co2'] }],
    ['standing desk by the window', { kind: 'desk', with: ['standing_desk', 'daylight'] }],
    [
      '3D printer tomorrow 3pm for 90 minutes',
      { kind: 'lab', with: ['printer_3d'], date: '2026-11-27', from: '15:00', to: '16:30' },
    ],
    ['HPLC sat 8am-12', { kind: 'lab', with: ['hplc'], date: '2026-11-28', from: '08:00', to: '12:00' }],
    [
      'phone booth now 1 hour',
      { kind: 'other', with: ['phone_booth'], date: '2026-11-26', from: '10:30', to: '11:30' },
    ],
    ['下週二下午 4人 抽氣櫃', { ...hood, people: 4, ...tuePm, for: 120 }],
    ['下星期二下午抽氣櫃四個人', { ...hood, people: 4, ...tuePm, for: 120 }],
    [
      '我想訂一間有投影機嘅會議室，聽日下晝3點，6位',
      {
        kind: 'meeting_room',
        with: ['projector'],
        people: 6,
        date: '2026-11-27',
        from: '15:00',
        to: '16:00',
      },
    ],
    ['明天 工作枱', { kind: 'desk', date: '2026-11-27', from: '09:00', to: '18:00' }],
    [
      '會議室 星期五 下午兩點至四點 八人',
      { kind: 'meeting_room', people: 8, date: '2026-11-27', from: '14:00', to: '16:00' },
    ],
    [
      '會議室 12月1日 上午十點半 兩小時',
      { kind: 'meeting_room', date: '2026-12-01', from: '10:30', to: '12:30' },
    ],
    [
      '實驗室 翠鳥樓 3樓 後天 9:30至11:30',
      { kind: 'lab', in: '5E', floor: '3/F', date: '2026-11-28', from: '09:30', to: '11:30' },
    ],
    ['濕實驗室 聽日', { kind: 'lab', date: '2026-11-27', from: '09:00', to: '18:00', for: 120, text: '濕' }],
    [
      '今晚 活動禮堂 一百人',
      { kind: 'event_hall', date: '2026-11-26', from: '18:00', to: '22:00', for: 120, text: '一百人' },
    ],
    [
      '5E-312附近 工作枱 聽朝',
      { kind: 'desk', near: '5E-312', date: '2026-11-27', from: '09:00', to: '12:00' },
    ],
    [
      '明早 升降枱',
      { kind: 'desk', with: ['standing_desk'], date: '2026-11-27', from: '09:00', to: '12:00' },
    ],
    [
      '會議室　３點半　一個半鐘　６人',
      { kind: 'meeting_room', people: 6, date: '2026-11-26', from: '15:30', to: '17:00' },
    ],
    [
      '輪椅 會議室 下下週一',
      {
        kind: 'meeting_room',
        with: ['wheelchair_accessible'],
        date: '2026-12-07',
        from: '09:00',
        to: '18:00',
        for: 60,
      },
    ],
    ['下周二下午 4人 通风柜', { ...hood, people: 4, ...tuePm, for: 120 }],
    [
      '明天上午 会议室 6人 视频',
      {
        kind: 'meeting_room',
        with: ['video_conference'],
        people: 6,
        date: '2026-11-27',
        from: '09:00',
        to: '12:00',
        for: 60,
      },
    ],
    ['会议室 周五 14点到16点', { kind: 'meeting_room', date: '2026-11-27', from: '14:00', to: '16:00' }],
    ['办公桌 大后天', { kind: 'desk', date: '2026-11-29', from: '09:00', to: '18:00' }],
    [
      '翠鸟楼 实验台 3天后 下午2点 2个小时',
      { kind: 'bench', in: '5E', date: '2026-11-29', from: '14:00', to: '16:00' },
    ],
    [
      '洁净室 12月15号 9点半',
      { kind: 'lab', with: ['clean_room'], date: '2026-12-15', from: '09:30', to: '11:30' },
    ],
    [
      '三点之后 会议室 半小时',
      { kind: 'meeting_room', date: '2026-11-26', from: '15:00', to: '18:00', for: 30 },
    ],
    [
      '我要一个安静的办公桌 全天',
      { kind: 'desk', with: ['quiet'], date: '2026-11-26', from: '10:30', to: '18:00' },
    ],
    [
      '显微镜 12W 周日',
      {
        kind: 'lab',
        with: ['microscope'],
        in: '12W',
        date: '2026-11-29',
        from: '09:00',
        to: '18:00',
        for: 120,
      },
    ],
  ])('%s', (typed, meant) => {
    expect(read(typed)).toEqual(meant);
  });

  it.each<[string, string]>([
    ['blue desk tomorrow', 'blue'],
    ['Desk by the Aquarium', 'Aquarium'],
    ['desk tomorrow and friday', 'friday'],
    ['room 31/2', '31/2'],
    ['desk every tue', 'every'],
    ['會議室 有機', '有機'],
    ['9Z-999', '9Z-999'],
    ['5E-999', '5E-999'],
    ['desk 30/F', '30/F'],
    ['lab desk', 'lab'],
    ['???', ''],
    ['', ''],
  ])('keeps what it does not understand of "%s"', (typed, text) => {
    expect(read(typed).text ?? '').toBe(text);
  });

  it('means by next Tuesday the coming one in English, and next week’s in Chinese', () => {
    const monday = { ...context, today: '2026-11-30', next: { date: '2026-11-30', time: '10:30' } };
    expect(parseWish('desk next tue', monday).date).toBe('2026-12-01');
    expect(parseWish('工作枱 下週二', monday).date).toBe('2026-12-08');
    expect(parseWish('工作枱 週二', monday).date).toBe('2026-12-01');
  });

  it('never wishes for what is past', () => {
    const evening = { ...context, next: { date: '2026-11-26', time: '20:00' } };
    expect(parseWish('desk 9:00', evening)).toMatchObject({ date: '2026-11-27', from: '09:00' });
    expect(parseWish('room this afternoon', evening)).toMatchObject({ date: '2026-11-27', from: '13:00' });
    expect(parseWish('room today', evening)).toMatchObject({
      date: '2026-11-26',
      from: '20:00',
      to: '21:00',
    });
    const midnight = { ...context, next: { date: '2026-11-27', time: '00:00' } };
    expect(parseWish('room today', midnight)).toMatchObject({
      date: '2026-11-26',
      from: '23:30',
      to: '00:00',
    });
    expect(parseWish('room now', midnight)).toMatchObject({ date: '2026-11-27', from: '00:00', to: '01:00' });
  });

  it('finds what looks like the codes of spaces', () => {
    expect(codesIn('5e3041 or 5E-312, near 12W-204 4 people 2026-12-01', context.buildings)).toEqual([
      '5e3041',
      '5E-312',
      '12W-204',
    ]);
    expect(codesIn('5E 14-16', context.buildings)).toEqual([]);
  });
});
