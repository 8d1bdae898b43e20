package nl.noaber.search.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.search.SearchType;

/** How types and ids are stored: a letter, and the letter before the record's id. */
final class Kinds {

    private static final Map<String, SearchType> BY_LETTER =
            Arrays.stream(SearchType.values()).collect(Collectors.toMap(Kinds::letter, Function.identity()));

    private static final Map<String, SearchType> BY_TYPE_NAME =
            Arrays.stream(SearchType.values()).collect(Collectors.toMap(SearchType::typeName, Function.identity()));

    private Kinds() {}

    static String letter(SearchType type) {
        return switch (type) {
            case ORGANISATION -> "o";
            case POST -> "f";
            case PERSON -> "p";
            case CONTACT_MOMENT -> "c";
            case COMMITMENT -> "t";
            case LOBBY_MESSAGE -> "m";
            case PROJECT -> "j";
            case COST_DIVISION -> "d";
            case FUNDING_OPPORTUNITY -> "k";
            case MEETING -> "v";
            case AGENDA_ITEM -> "a";
            case AGENDA_ROUTE -> "w";
            case CHALLENGE -> "u";
            case PROGRAMME -> "r";
        };
    }

    static SearchType ofLetter(String letter) {
        SearchType type = BY_LETTER.get(letter);
        if (type == null) {
            throw new IllegalStateException("No type has the letter " + letter);
        }
        return type;
    }

    /** The type whose records have this name in the schema; empty for records that are not found by search. */
    static Optional<SearchType> ofTypeName(String typeName) {
        return Optional.ofNullable(BY_TYPE_NAME.get(typeName));
    }

    /** Two records of different types may have the same id when clients bring their own. */
    static byte[] documentId(SearchType type, UUID record) {
        return ByteBuffer.allocate(17)
                .put(letter(type).getBytes(StandardCharsets.US_ASCII))
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .array();
    }
}
