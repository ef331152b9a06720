import { type ArgumentMetadata, type Type, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { nearestOf } from '../nearest.js';
import { type FieldError, invalid, Problem } from '../problem.js';

const strictly = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: true, value: true },
};

rememberWhatApplies();

/** Rejects what a DTO does not know or allow, with a JSON pointer to every fault at once. */
export const validationPipe = () =>
  new QuickValidation({
    ...strictly,
    transform: true,
    exceptionFactory: (errors) => validationProblem(errors),
  });

/** The same for what comes by another way than as the body of a request. */
export function validated<T extends object>(dto: Type<T>, plain: object): T {
  refuseLongLists(plain, dto);
  const body = plainToInstance(dto, plain);
  const errors = validateSync(body, strictly);
  if (errors.length > 0) throw validationProblem(errors);
  return body;
}

/** Most requests have an empty query, which every DTO judges alike: those that allow it are asked once. */
class QuickValidation extends ValidationPipe {
  private readonly allowEmptyQuery = new Set<Type>();

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    if (type === 'body' && metatype) refuseLongLists(value, metatype);
    const isEmpty = type === 'query' && metatype !== undefined && isEmptyObject(value);
    if (isEmpty && this.allowEmptyQuery.has(metatype)) return new metatype();
    const valid: unknown = await super.transform(value, metadata);
    if (isEmpty && valid instanceof metatype && isEmptyObject(valid)) this.allowEmptyQuery.add(metatype);
    return valid;
  }
}

/**
 * For each object that is validated, the library looks through the rules of all classes for those that its own inherits.
 * Once a class is there they never change, so each is looked up once.
 */
function rememberWhatApplies(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string, ReturnType<typeof lookUp>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups?.length) return lookUp(target, schema, always, strictGroups, groups);
    // What holds it is named, too, where one object is within another.
    const ofTarget = known.get(target) ?? new Map<string, ReturnType<typeof lookUp>>();
    const rules = ofTarget.get(schema) ?? lookUp(target, schema, always, strictGroups, groups);
    known.set(target, ofTarget.set(schema, rules));
    return rules;
  };
}

/** By DTO: the fields with `@ArrayMaxSize`, and how much each may hold. */
const listLimits = new Map<Type, ReadonlyMap<string, number>>();

function limitsOf(dto: Type): ReadonlyMap<string, number> {
  let limits = listLimits.get(dto);
  if (!limits) {
    const sizes = getMetadataStorage()
      .getTargetValidationMetadatas(dto, '', false, false)
      .filter(({ name }) => name === 'arrayMaxSize');
    limits = new Map(sizes.map(({ propertyName, constraints }) => [propertyName, Number(constraints[0])]));
    listLimits.set(dto, limits);
  }
  return limits;
}

/** A list that is too long anyway is not looked through: 100,000 elements would cost seconds. */
function refuseLongLists(value: unknown, dto: Type): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, most] of limitsOf(dto)) {
    const list = (value as Record<string, unknown>)[field];
    if (Array.isArray(list) && list.length > most)
      throw invalid({
        pointer: `/${field}`,
        code: 'array-max-size',
        detail: `"${field}" must contain no more than ${most} elements; it has ${list.length}.`,
      });
  }
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

function validationProblem(errors: ValidationError[]): Problem {
  const faults = errors.flatMap((error) => faultsOf(error, ''));
  const unknown = faults.filter(({ code }) => code === 'unknown-field');
  const code = unknown.length === faults.length && unknown.length > 0 ? 'unknown-field' : 'validation-failed';
  return new Problem(code, faults.map(({ detail }) => detail).join(' '), { errors: faults });
}

function faultsOf(error: ValidationError, path: string): FieldError[] {
  const pointer = `${path}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return [
    ...ownFaultOf(error, pointer),
    ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer)),
  ];
}

/** Of all that is wrong with one value, what to mend first: that it is there, then its type, then its limits. */
function ownFaultOf(error: ValidationError, pointer: string): FieldError[] {
  const broken = Object.entries(error.constraints ?? {});
  if (broken.length === 0) return [];
  if (error.value === undefined)
    return [{ pointer, code: 'required', detail: `"${error.property}" is missing.` }];
  const [name, message] =
    broken.find(([constraint]) => constraint.startsWith('is') || constraint === 'whitelistValidation') ??
    broken[0]!;
  return [faultOf(error, pointer, name, message)];
}

function faultOf(error: ValidationError, pointer: string, name: string, message: string): FieldError {
  if (name !== 'whitelistValidation')
    return { pointer, code: kebab(name), detail: `${plainly(message, error.property)}.` };
  const nearest = nearestOf(error.property, fieldsOf(error.target));
  return {
    pointer,
    code: 'unknown-field',
    detail: `There is no field "${error.property}" here.${nearest ? ` Did you mean "${nearest}"?` : ''}`,
    ...(nearest && { didYouMean: nearest }),
  };
}

/** The field in quotes, so that its name is the one to send; and no constraints that nobody can see. */
function plainly(message: string, property: string): string {
  const said = message.replace(' conforming to the specified constraints', '');
  return said.startsWith(`${property} `)
    ? `"${property}"${said.slice(property.length)}`
    : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

interface Documented {
  _OPENAPI_METADATA_FACTORY?: () => object;
}

/** The documented fields of a DTO and of those it extends, as the OpenAPI plugin lists them on each class. */
function fieldsOf(target: object | undefined): string[] {
  const fields: string[] = [];
  for (
    let type: unknown = target?.constructor;
    typeof type === 'function' && type !== Object;
    type = Object.getPrototypeOf(type)
  ) {
    if (Object.hasOwn(type, '_OPENAPI_METADATA_FACTORY'))
      fields.push(...Object.keys((type as Documented)._OPENAPI_METADATA_FACTORY!()));
  }
  return fields;
}
