export interface LocalizedText {
  en: string;
  zhHant: string;
  zhHans: string;
}

interface ProblemKind {
  status: number;
  title: LocalizedText;
}

const kind = (status: number, en: string, zhHant: string, zhHans: string): ProblemKind => ({
  status,
  title: { en, zhHant, zhHans },
});

/** Every code that a client may meet, with its HTTP status and its title; codes are stable API. */
export const problemCatalogue = {
  'validation-failed': kind(422, 'The request is not valid', '請求內容無效', '请求内容无效'),
  'unknown-field': kind(
    422,
    'The request has a field that is not known',
    '請求包含未知欄位',
    '请求包含未知字段',
  ),
  'malformed-request': kind(400, 'The request cannot be read', '請求無法讀取', '请求无法读取'),
  'malformed-json': kind(400, 'The body is not JSON', '內容並非 JSON', '内容不是 JSON'),
  'unsupported-media-type': kind(415, 'Send JSON', '請傳送 JSON', '请发送 JSON'),
  'payload-too-large': kind(413, 'The body is too large', '內容過大', '内容过大'),
  'headers-too-large': kind(431, 'The headers are too large', '標頭過大', '标头过大'),
  'request-timeout': kind(408, 'The request did not end in time', '請求未能及時傳畢', '请求未能及时传完'),
  'local-time-invalid': kind(
    422,
    'This wall-clock time does not exist',
    '此當地時間並不存在',
    '此当地时间不存在',
  ),
  'local-time-ambiguous': kind(
    422,
    'This wall-clock time exists twice',
    '此當地時間出現兩次',
    '此当地时间出现两次',
  ),
  'slot-taken': kind(409, 'This time is taken', '時段已被預訂', '时段已被预订'),
  'slot-free': kind(409, 'This time is free', '時段可供預訂', '时段可供预订'),
  'space-closed': kind(409, 'Closed at this time', '該時段關閉', '该时段关闭'),
  'plan-outdated': kind(
    412,
    'The bookings changed since you looked',
    '預訂於您查看後已有變動',
    '预订在您查看后已有变动',
  ),
  holiday: kind(409, 'Closed for a holiday', '假期休息', '假期休息'),
  'outside-opening-hours': kind(409, 'Outside the opening hours', '不在開放時間內', '不在开放时间内'),
  'not-bookable': kind(422, 'This space cannot be booked', '此空間不可預訂', '此空间不可预订'),
  'starts-in-past': kind(422, 'The time has passed', '時間已過', '时间已过'),
  'outside-booking-window': kind(422, 'Outside the booking window', '不在可預訂期間內', '不在可预订期间内'),
  'start-not-allowed': kind(422, 'This start is not allowed', '開始時間不符規定', '开始时间不符合规定'),
  'duration-not-allowed': kind(422, 'This duration is not allowed', '預訂時長不符規定', '预订时长不符合规定'),
  'attendance-not-allowed': kind(422, 'Too few or too many people', '人數不符規定', '人数不符合规定'),
  'capacity-exceeded': kind(422, 'More than this space holds', '超出空間容量', '超出空间容量'),
  'tenant-not-entitled': kind(
    403,
    'Your company may not book this space',
    '貴公司不可預訂此空間',
    '贵公司不可预订此空间',
  ),
  'qualification-required': kind(
    403,
    'A qualification is missing or not valid then',
    '欠缺所需資格，或資格屆時無效',
    '缺少所需资格，或资格届时无效',
  ),
  'form-required': kind(
    403,
    'No risk form on file covers this',
    '沒有涵蓋此項的風險評估表格',
    '没有涵盖此项的风险评估表',
  ),
  'form-does-not-cover': kind(
    422,
    'The risk form named does not cover this',
    '所填的風險評估表格並不涵蓋此項',
    '所填的风险评估表并不涵盖此项',
  ),
  'allowance-exceeded': kind(403, 'More than the allowance of this period', '超出本期配額', '超出本期配额'),
  'too-many-open-bookings': kind(
    403,
    'You have as many open as you may',
    '您的未完成預訂已達上限',
    '您的未完成预订已达上限',
  ),
  'approval-required': kind(409, 'This needs approval first', '須先獲批准', '须先获批准'),
  'rrule-invalid': kind(422, 'This is no recurrence rule', '重複規則無效', '重复规则无效'),
  'rrule-not-supported': kind(
    422,
    'This kind of recurrence is not supported',
    '不支援此重複規則',
    '不支持此重复规则',
  ),
  'series-endless': kind(422, 'A series needs an end', '系列必須有結束日期', '系列必须有结束日期'),
  'series-too-long': kind(422, 'The series is too long', '系列過長', '系列过长'),
  'series-empty': kind(422, 'The series has no date', '系列沒有任何日期', '系列没有任何日期'),
  'series-changed': kind(409, 'Not all of it is as it was previewed', '內容與預覽時不同', '内容与预览时不同'),
  'preview-expired': kind(409, 'This preview has expired', '此預覽已過期', '此预览已过期'),
  'offer-expired': kind(409, 'This offer has expired', '此方案已過期', '此方案已过期'),
  'hold-expired': kind(409, 'This hold has run out', '保留已過期', '保留已过期'),
  'already-started': kind(409, 'The booking has started', '預訂已開始', '预订已开始'),
  'already-ended': kind(409, 'The booking has ended', '預訂已結束', '预订已结束'),
  'cancel-too-late': kind(409, 'Too late to cancel', '已過取消期限', '已过取消期限'),
  'check-in-not-open': kind(409, 'Too early to check in', '尚未開放簽到', '尚未开放签到'),
  'no-booking-here': kind(404, 'You have no booking here now', '您目前在此沒有預訂', '您目前在此没有预订'),
  'state-not-allowed': kind(
    409,
    'Not possible in this state',
    '目前狀態不允許此操作',
    '当前状态不允许此操作',
  ),
  'import-invalid': kind(422, 'This table cannot be imported', '此表格無法匯入', '此表格无法导入'),
  'batch-refused': kind(409, 'Not all of it can be done', '未能全部完成', '未能全部完成'),
  'version-conflict': kind(412, 'Someone changed this meanwhile', '內容已被他人更改', '内容已被他人更改'),
  'if-match-required': kind(428, 'Say which version you change', '請提供版本標記', '请提供版本标记'),
  'idempotency-key-missing': kind(
    400,
    'An Idempotency-Key is required',
    '缺少 Idempotency-Key',
    '缺少 Idempotency-Key',
  ),
  'idempotency-key-reused': kind(
    422,
    'This Idempotency-Key was used for another request',
    'Idempotency-Key 已用於其他請求',
    'Idempotency-Key 已用于其他请求',
  ),
  'cursor-expired': kind(410, 'This cursor is too old', '游標已過期', '游标已过期'),
  'too-many-spaces': kind(422, 'Too many spaces in one request', '單次請求的空間過多', '单次请求的空间过多'),
  'range-too-long': kind(422, 'The period is too long', '查詢期間過長', '查询期间过长'),
  unauthenticated: kind(401, 'Sign in first', '請先登入', '请先登录'),
  'sign-in-failed': kind(401, 'E-mail or password is wrong', '電郵或密碼不正確', '电邮或密码不正确'),
  'company-sign-in-refused': kind(
    403,
    "Your company's sign-in did not let you in",
    '未能以公司帳戶登入',
    '未能以公司账户登录',
  ),
  'cross-site-refused': kind(403, 'Refused from another site', '拒絕跨網站請求', '拒绝跨网站请求'),
  'insufficient-scope': kind(403, 'You may not do this', '您無權執行此操作', '您无权执行此操作'),
  'not-found': kind(404, 'Not found', '找不到', '找不到'),
  'method-not-allowed': kind(405, 'Not possible here', '不支援此方法', '不支持此方法'),
  'already-exists': kind(409, 'This exists already', '項目已存在', '项目已存在'),
  'still-in-use': kind(409, 'Still in use', '仍在使用中', '仍在使用中'),
  'area-exceeded': kind(
    422,
    'The parts are larger than the whole',
    '各部分面積之和超過整體',
    '各部分面积之和超过整体',
  ),
  'capacity-below-bookings': kind(
    409,
    'More is booked than this capacity',
    '現有預訂超過此容量',
    '现有预订超过此容量',
  ),
  'rate-limited': kind(429, 'Too many attempts', '嘗試次數過多', '尝试次数过多'),
  overloaded: kind(503, 'Too busy just now', '系統繁忙', '系统繁忙'),
  'outcome-unknown': kind(
    503,
    'It is not known whether this was done',
    '未能確定是否已完成',
    '未能确定是否已完成',
  ),
  internal: kind(500, 'Something went wrong here', '系統發生錯誤', '系统发生错误'),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemCatalogue;
