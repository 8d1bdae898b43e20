package nl.noaber.contacts.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Reads ids of inputs. One that is of no such record stays one: of a record that is not there. */
final class Inputs {

    static final String ORGANISATION = "Organisation";
    static final String PERSON = "Person";
    static final String POST = "Post";
    static final String USER = "User";
    static final String CHALLENGE = "Challenge";
    static final String PROGRAMME = "Programme";
    static final String MESSAGE = "LobbyMessage";

    private static final UUID NOBODY = new UUID(0L, 0L);

    private Inputs() {}

    /** The id of a record that is to be there; null when it was left out or set to null. */
    static <I> @Nullable I id(Input input, String field, String type, Function<UUID, I> as) {
        return input.text(field) == null ? null : as.apply(input.id(field, type).orElse(NOBODY));
    }

    static <I> I requiredId(Input input, String field, String type, Function<UUID, I> as) {
        return Objects.requireNonNull(id(input, field, type, as), field);
    }

    /** The version that the user saw. */
    static int version(Input input) {
        return input.requiredNumber("expectedVersion");
    }

    /** The client's own id for what it makes, plain or as this type's; one of ours when it gave none. */
    static <I> I ownId(Input input, String type, Function<UUID, I> as) {
        String text = input.text("id");
        if (text == null) {
            return as.apply(Ids.next());
        }
        return as.apply(Ids.parse(text)
                .or(() -> input.id("id", type))
                .orElseGet(() -> Ids.named("contacts/" + type + "/" + text)));
    }

    static <I> List<I> ids(Input input, String field, String type, Function<UUID, I> as) {
        return input.texts(field).stream()
                .map(text -> as.apply(uuid(text, type)))
                .toList();
    }

    static <I> Set<I> idSet(Input input, String field, String type, Function<UUID, I> as) {
        return new HashSet<>(ids(input, field, type, as));
    }

    /** The choices of a condition; null when it is not set. */
    static <E extends Enum<E>> @Nullable Set<E> choices(Input input, String field, Class<E> type) {
        return input.value(field, Object.class) != null
                ? input.choices(field, type).stream().collect(Collectors.toSet())
                : null;
    }

    private static UUID uuid(String text, String type) {
        return GlobalId.parse(text)
                .filter(id -> id.type().equals(type))
                .map(GlobalId::id)
                .orElse(NOBODY);
    }
}
