package nl.noaber.gateway;

import graphql.parser.ParserOptions;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaGenerator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between two schemas, for those who built on the first.
 *
 * @param changes the worst first
 */
public record SchemaDifference(List<Change> changes) {

    /** What a change does to a client that was right before. */
    public enum Effect {
        /** Documents or programs that worked no longer do. */
        BREAKING,
        /** Documents still work, but may meet what they do not know, such as a new enum value. */
        DANGEROUS,
        /** Nobody notices who does not want to. */
        SAFE
    }

    /**
     * One change.
     *
     * @param where the type, or the type and its field
     */
    public record Change(Effect effect, String where, String sentence) {
        @Override
        public String toString() {
            return effect + " " + where + ": " + sentence;
        }
    }

    public SchemaDifference {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two printed schemas, new descriptions and a new order left aside. What compares them parses by the default of the
     * process, which is for short texts; documents of clients are parsed by options of their own.
     *
     * @throws graphql.schema.idl.errors.SchemaProblem when one of them is no schema
     */
    public static SchemaDifference between(String before, String after) {
        ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
        CapturingReporter found = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(checked(before), checked(after)), found);
        Stream<Change> changes = Stream.of(
                        changes(found.getBreakages(), Effect.BREAKING),
                        changes(found.getDangers(), Effect.DANGEROUS),
                        changes(
                                found.getInfos().stream()
                                        .filter(event -> event.getCategory() != null)
                                        .toList(),
                                Effect.SAFE))
                .flatMap(each -> each);
        return new SchemaDifference(changes.toList());
    }

    public boolean isBreaking() {
        return changes.stream().anyMatch(change -> change.effect() == Effect.BREAKING);
    }

    /** One line for each change; empty when there is none. */
    public String told() {
        return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
    }

    private static String checked(String sdl) {
        SchemaGenerator.createdMockedSchema(sdl);
        return sdl;
    }

    private static Stream<Change> changes(List<DiffEvent> events, Effect effect) {
        return events.stream()
                .map(event -> new Change(effect, where(event), Objects.toString(event.getReasonMsg(), "")));
    }

    private static String where(DiffEvent event) {
        return event.getFieldName() == null
                ? Objects.toString(event.getTypeName(), "the schema")
                : event.getTypeName() + "." + event.getFieldName();
    }
}
