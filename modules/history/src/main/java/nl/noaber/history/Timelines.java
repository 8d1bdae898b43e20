package nl.noaber.history;

import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** Resolves the field {@code timeline} of a record of any module; all records of one level in one statement. */
public final class Timelines {

    /** The loader's name; its keys are {@link Key}. */
    public static final String LOADER = "timeline";

    /** The loader that counts the lines of many records at once; its keys are {@link RecordRef}. */
    public static final String COUNT_LOADER = "timeline.totalCount";

    private Timelines() {}

    /** Which part of which record's timeline. */
    public record Key(RecordRef record, PageRequest page) {}

    /**
     * The part of the record's timeline that the field asks for; empty for a viewer outside the team. The record must be
     * one that the viewer was given by its module.
     */
    public static CompletableFuture<Connection<Change>> of(DataFetchingEnvironment environment, RecordRef record) {
        if (!Asked.viewer(environment).isTeam()) {
            return CompletableFuture.completedFuture(Connection.of(Page.empty(), () -> 0L));
        }
        Key key = new Key(record, Asked.page(environment));
        return Asked.<Key, Page<Change>>load(environment, LOADER, key)
                .thenApply(page -> Connection.counted(
                        page == null ? Page.<Change>empty() : page,
                        () -> Asked.<RecordRef, Long>load(environment, COUNT_LOADER, record)));
    }
}
