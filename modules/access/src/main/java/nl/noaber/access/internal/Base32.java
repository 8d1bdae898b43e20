package nl.noaber.access.internal;

import java.math.BigInteger;
import java.util.Locale;

/** Bytes as letters and digits that people can read aloud (RFC 4648); whole groups of five bytes. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        if (bytes.length % 5 != 0) {
            throw new IllegalArgumentException("whole groups of five bytes only, not " + bytes.length);
        }
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int bit = bytes.length * 8 - 5; bit >= 0; bit -= 5) {
            text.append(ALPHABET.charAt(number.shiftRight(bit).intValue() & 31));
        }
        return text.toString();
    }

    /** In groups of four, as one types it over. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** As it was, whatever spaces, dashes and small letters somebody made of it. */
    static String tidied(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
