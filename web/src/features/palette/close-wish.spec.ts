import { placeNamed, placeToClose } from './close-wish';

const buildings = [
  { id: 'one', code: '1E' },
  { id: 'five', code: '5E' },
  { id: 'twelve', code: '12W' },
];
const floors = [
  { id: 'one-3', buildingId: 'one', code: '3/F' },
  { id: 'five-g', buildingId: 'five', code: 'G/F' },
  { id: 'five-3', buildingId: 'five', code: '3/F' },
  { id: 'five-13', buildingId: 'five', code: '13/F' },
];

describe('Words in the palette', () => {
  it.each([
    ['close 5E/3F', '5E/3F'],
    [' Close  5e 3 ', '5e 3'],
    ['關閉5E 3/F', '5E 3/F'],
    ['关闭 12W', '12W'],
    ['close', undefined],
    ['desk close to 5E', undefined],
  ])('%j close %j', (text, place) => {
    expect(placeToClose(text)).toBe(place);
  });

  it.each([
    ['5E/3F', 'floor:five-3', '5E › 3/F'],
    ['5e 3', 'floor:five-3', '5E › 3/F'],
    ['5E 13/F', 'floor:five-13', '5E › 13/F'],
    ['5E g/f', 'floor:five-g', '5E › G/F'],
    ['12w', 'building:twelve', '12W'],
  ])('%j name %j', (typed, place, label) => {
    expect(placeNamed(typed, buildings, floors)).toEqual({ place, label });
  });

  it.each(['5E/4F', '7W', '3/F', '5'])('%j name no place', (typed) => {
    expect(placeNamed(typed, buildings, floors)).toBeUndefined();
  });
});
