import { describedBy, userIn } from './user.js';

const described = (more: object) => describedBy(userIn({ userName: 'Ann', ...more }));

describe('A user of a directory', () => {
  it.each([
    [
      'the primary address, wherever it stands',
      [{ value: 'b@a.hk' }, { value: 'A@A.hk', primary: true }],
      'a@a.hk',
    ],
    [
      'the primary address, as Entra ID says it',
      [{ value: 'b@a.hk' }, { value: 'a@a.hk', primary: 'True' }],
      'a@a.hk',
    ],
    [
      'the first where none is primary, in small letters',
      [{ value: 'B@A.hk' }, { value: 'a@a.hk' }],
      'b@a.hk',
    ],
  ])('is known by %s', (_, emails, email) => expect(described({ emails }).email).toBe(email));

  it('keeps its user name where that is no address, and not where it is the same', () => {
    expect(described({ emails: 'a@a.hk' }).userName).toBe('Ann');
    expect(described({ userName: 'A@a.hk' })).toMatchObject({ userName: null, email: 'a@a.hk' });
  });

  it.each([
    ['True', 'active'],
    ['false', 'suspended'],
    [false, 'suspended'],
  ])('with active %p is %s', (active, status) => {
    expect(described({ emails: 'a@a.hk', active }).status).toBe(status);
  });
});
