package nl.noaber.kernel.personal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which beginnings of words a text has, in four times 63 bits that are kept beside it: a text that names somebody has all
 * bits of one {@link Sought}, whatever else has them. What has not is passed over without being read, which takes a
 * hundredth of the time. Kept for ever: how a bit is chosen cannot change without all being written anew.
 */
public record WordBits(long first, long second, long third, long fourth) {

    private static final int PLACES = 4;
    private static final int SHORT = 3;
    private static final int LONG = 5;

    /** The last of the first place tell of numbers and of addresses, in which words are written together. */
    private static final int FOR_WORDS = 61;

    private static final long ADDRESS = 1L << 61;
    private static final long NUMBER = 1L << 62;

    /** Bits that a text must have in one place. */
    public record Sought(int place, long bits) {}

    public static WordBits of(Collection<String> texts) {
        long[] bits = new long[PLACES];
        texts.forEach(text -> {
            Names.words(text).stream()
                    .filter(word -> word.length() >= SHORT)
                    .forEach(word -> bits[place(word)] |= bits(word));
            bits[0] |= text.indexOf('@') >= 0 ? ADDRESS : 0;
            bits[0] |= Names.mayHaveNumber(text) ? NUMBER : 0;
        });
        return new WordBits(bits[0], bits[1], bits[2], bits[3]);
    }

    /** Of which a text that names these has at least one; empty when that cannot be told, as of the shortest names. */
    public static Optional<List<Sought>> sought(Names names) {
        List<Sought> sought = new ArrayList<>(List.of(new Sought(0, ADDRESS)));
        for (String core : names.coresOfWords()) {
            if (core.length() < SHORT) {
                return Optional.empty();
            }
            sought.add(new Sought(place(core), bits(core)));
        }
        if (!names.numberPatterns().isEmpty()) {
            sought.add(new Sought(0, NUMBER));
        }
        return names.hasUsualNumbersOnly() ? Optional.of(sought) : Optional.empty();
    }

    private static int place(String word) {
        return Math.floorMod(spread(word.substring(0, SHORT)), PLACES);
    }

    private static long bits(String word) {
        long ofShort = 1L << Math.floorMod(spread(word.substring(0, SHORT)) / PLACES, FOR_WORDS);
        return word.length() < LONG
                ? ofShort
                : ofShort | 1L << Math.floorMod(spread(word.substring(0, LONG)), FOR_WORDS);
    }

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
