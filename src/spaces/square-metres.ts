import { ValidateBy } from 'class-validator';

/** As the database keeps areas: the `IsNumber` of the library falls over the decimals of numbers such as 1e-7. */
export const IsSquareMetres = () =>
  ValidateBy({
    name: 'isSquareMetres',
    validator: {
      validate: (value: unknown) => typeof value === 'number' && Number(value.toFixed(2)) === value,
      defaultMessage: () => '$property must be square metres with at most two decimals, such as 35.5',
    },
  });

/** The least that is anything, in square metres. */
export const leastM2 = 0.01;
