import { ValidateBy, type ValidationOptions } from 'class-validator';
import ipaddr from 'ipaddr.js';

const rangeOf = (text: string) =>
  ipaddr.isValidCIDR(text)
    ? ipaddr.parseCIDR(text)
    : ipaddr.parseCIDR(`${text}/${ipaddr.IPv4.isValid(text) ? 32 : 128}`);

const isNetwork = (value: unknown): boolean => {
  if (typeof value !== 'string' || value.length > 50) return false;
  if (ipaddr.isValidCIDR(value)) return true;
  return ipaddr.IPv6.isValid(value) || ipaddr.IPv4.isValidFourPartDecimal(value);
};

/** An address, or a network such as `203.0.113.0/24`. */
export const IsNetwork = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isNetwork',
      validator: {
        validate: isNetwork,
        defaultMessage: () => '$property must be addresses, or networks such as 203.0.113.0/24',
      },
    },
    options,
  );

/** Whether an address is in one of these networks; an IPv4 address in IPv6 dress is what it is. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  return networks
    .map(rangeOf)
    .some(([start, bits]) => start.kind() === from.kind() && from.match(start, bits));
}
