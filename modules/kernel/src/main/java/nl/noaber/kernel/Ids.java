package nl.noaber.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads the UUIDs behind the ids. */
public final class Ids {

    private static final TimeBasedEpochGenerator BY_TIME = Generators.timeBasedEpochGenerator();
    private static final NameBasedGenerator BY_NAME = Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);

    private Ids() {}

    /** A new UUID, version 7: later ones sort after earlier ones. */
    public static UUID next() {
        return BY_TIME.generate();
    }

    /**
     * The same UUID for the same name, in every installation: for records that come from a register or a scenario and
     * may be loaded more than once.
     */
    public static UUID named(String name) {
        return BY_NAME.generate("https://noaber.nl/id/" + name);
    }

    /** The UUID that this text says, or empty when it says none. */
    public static Optional<UUID> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Of 32 digits, as {@code HEX} of the database writes one. */
    public static UUID ofHexadecimal(String digits) {
        return new UUID(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }
}
