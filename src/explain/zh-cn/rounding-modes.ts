/** Chinese words for the rounding modes. */
export const roundingModes: Readonly<Record<string, string>> = {
  'half-away-from-zero': '四舍五入',
  'half-even': '四舍六入五成双',
  'half-toward-zero': '五舍六入',
  'away-from-zero': '远离零进位',
  'toward-zero': '截尾',
  floor: '向下取整',
  ceiling: '向上取整',
};
