package nl.noaber.access;

/**
 * What an authenticator needs to know.
 *
 * @param secret in groups of letters and digits, to type over
 * @param address the same for a program on this device, as {@code otpauth:}
 * @param size the width and height of the QR code, in squares
 * @param path of its dark squares, as in SVG
 */
public record FactorSetUp(String secret, String address, int size, String path) {}
