package nl.noaber.kernel;

import java.util.UUID;

/**
 * Points at any record of any module, for what concerns all of them: the change log, search, live updates.
 *
 * @param type the GraphQL object type of the record, for instance {@code ContactMoment}
 * @param id the record's id
 */
public record RecordRef(String type, UUID id) {

    public static RecordRef of(String type, Id id) {
        return new RecordRef(type, id.value());
    }

    public GlobalId globalId() {
        return new GlobalId(type, id);
    }
}
