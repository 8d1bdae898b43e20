package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.Correction.BlackedOut;
import nl.noaber.disclosure.Correction.Lifted;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.Filing;
import nl.noaber.disclosure.Filing.Filed;
import nl.noaber.disclosure.Filing.Refused;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.SeenRecord;
import nl.noaber.disclosure.internal.Assessing.Seen;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/** Corrects records of a file, under its lock, as long as it can be corrected. */
@Singleton
final class Correcting {

    private static final int LONGEST = 10_000;

    private final FileRepository files;
    private final RecordRepository records;
    private final DocumentRepository documents;
    private final Assessing assessing;
    private final FileLog log;
    private final Transactions transactions;

    Correcting(
            FileRepository files,
            RecordRepository records,
            DocumentRepository documents,
            Assessing assessing,
            FileLog log,
            Transactions transactions) {
        this.files = files;
        this.records = records;
        this.documents = documents;
        this.assessing = assessing;
        this.log = log;
        this.transactions = transactions;
    }

    /** A record as it is stored, and what it is to be. */
    private record Step(FileRow file, Seen seen, RecordRow row, List<Mark> marks) {}

    /** Gives the number of the record when it is done. */
    Filing<Integer> correct(
            Viewer viewer, DisclosureFileId id, int number, SeenRecord expected, Correction correction) {
        return transactions.retrying(() -> files.locked(viewer, id)
                .map(file -> correct(viewer, file, number, expected, correction))
                .orElseGet(() -> Filing.refused("NOT_FOUND", "file")));
    }

    private Filing<Integer> correct(
            Viewer viewer, FileRow file, int number, SeenRecord expected, Correction correction) {
        if (file.closedAt() != null) {
            return Filing.refused("FILE_CLOSED", "file");
        }
        if (file.withdrawnAt() != null || file.state().isWork() || !file.collected()) {
            return Filing.refused("AT_WORK", "file");
        }
        Optional<RecordRow> row = records.one(file.id(), number);
        Seen seen = row.map(there -> assessing
                        .of(viewer, file.id(), List.of(there), Extent.WHOLE)
                        .get(number))
                .orElse(null);
        if (row.isEmpty() || seen == null) {
            return Filing.refused("NOT_FOUND", "number");
        }
        if (row.get().version() != expected.version()) {
            return Filing.refused("CHANGED_MEANWHILE", "expectedVersion");
        }
        // What changed since it was assessed is decided on by who saw it as it is now, and by nobody else.
        if (seen.stale() && !seen.fingerprint().equals(expected.fingerprint())) {
            return Filing.refused("RECORD_CHANGED", "expectedFingerprint");
        }
        List<Mark> marks = seen.stale()
                ? List.of()
                : records.marks(file.id(), List.of(number)).getOrDefault(number, List.of());
        return store(viewer, new Step(file, seen, row.get(), marks), correction);
    }

    private Filing<Integer> store(Viewer viewer, Step step, Correction correction) {
        return switch (correction) {
            case Correction.Assessed(var disclosureClass, var grounds) ->
                assess(viewer, step, new Disclosure(disclosureClass, grounds));
            case BlackedOut blackedOut -> blackOut(viewer, step, blackedOut);
            case Lifted lifted -> lift(viewer, step, lifted);
        };
    }

    private Filing<Integer> assess(Viewer viewer, Step step, Disclosure next) {
        if (next.disclosureClass().needsGround() == next.grounds().isEmpty()) {
            return Filing.refused(next.grounds().isEmpty() ? "GROUND_MISSING" : "NO_GROUND_HERE", "disclosureGrounds");
        }
        log.corrected(
                viewer,
                step.file(),
                "records." + step.row().number(),
                told(step.row().disclosure()),
                told(next));
        return done(step, next, step.marks());
    }

    private static String told(Disclosure disclosure) {
        return disclosure.disclosureClass()
                + disclosure.grounds().stream()
                        .map(ground -> " " + ground.article())
                        .collect(Collectors.joining());
    }

    private Filing<Integer> blackOut(Viewer viewer, Step step, BlackedOut wanted) {
        Optional<Said> said = step.seen().assessed().content().passage(wanted.passage());
        if (said.isEmpty()) {
            return Filing.refused("NOT_FOUND", "passage");
        }
        String text = PlainNote.of(wanted.text());
        if (text.isEmpty() || text.length() > LONGEST) {
            return Filing.refused(text.isEmpty() ? "TEXT_MISSING" : "TOO_LONG", "text", LONGEST, text.length());
        }
        List<MatchResult> found =
                pattern(text).matcher(said.get().text()).results().toList();
        if (found.isEmpty()) {
            return Filing.refused("TEXT_NOT_THERE", "text");
        }
        List<Mark> marks = new ArrayList<>(step.marks());
        found.forEach(place -> {
            marks.removeIf(mark -> isAt(mark, wanted.passage(), place.start(), place.end()));
            marks.add(new Mark(
                    step.file().id(),
                    step.row().number(),
                    wanted.passage(),
                    place.start(),
                    place.end(),
                    wanted.ground()));
        });
        log.corrected(
                viewer,
                step.file(),
                field(step, wanted.passage()),
                null,
                "+ " + wanted.ground().article());
        return done(step, step.row().disclosure(), marks);
    }

    /** Space and line ends may differ from what a browser gave. */
    private static Pattern pattern(String text) {
        return Pattern.compile(
                Pattern.compile("\\s+").splitAsStream(text).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    private Filing<Integer> lift(Viewer viewer, Step step, Lifted wanted) {
        List<Piece> pieces = step.seen().assessed().passages().stream()
                .filter(passage -> passage.name().equals(wanted.passage()))
                .flatMap(passage -> passage.pieces().stream())
                .filter(piece ->
                        piece.isBlackedOut() && piece.begins() == wanted.begins() && piece.ends() == wanted.ends())
                .toList();
        if (pieces.isEmpty()) {
            return new Refused<>(List.of(Problem.of("NOT_FOUND", "begins")));
        }
        List<Mark> marks = new ArrayList<>(step.marks());
        boolean byHand = marks.removeIf(
                mark -> mark.passage().equals(wanted.passage()) && !mark.lifts() && within(mark, wanted));
        if (!byHand) {
            marks.addAll(lifts(viewer, step, wanted));
        }
        log.corrected(viewer, step.file(), field(step, wanted.passage()), "+", null);
        return done(step, step.row().disclosure(), marks);
    }

    /** Lifts each of the proposals of which the piece is made. */
    private List<Mark> lifts(Viewer viewer, Step step, Lifted wanted) {
        Map<String, List<BlackOut>> proposed =
                assessing.proposed(viewer, step.seen().assessed().content());
        return proposed.getOrDefault(wanted.passage(), List.of()).stream()
                .filter(proposal -> proposal.overlaps(wanted.begins(), wanted.ends()))
                .map(proposal -> new Mark(
                        step.file().id(),
                        step.row().number(),
                        wanted.passage(),
                        proposal.begins(),
                        proposal.ends(),
                        null))
                .distinct()
                .toList();
    }

    private static boolean within(Mark mark, Lifted wanted) {
        return mark.begins() < wanted.ends() && wanted.begins() < mark.ends();
    }

    private static boolean isAt(Mark mark, String passage, int begins, int ends) {
        return mark.passage().equals(passage) && mark.begins() == begins && mark.ends() == ends;
    }

    private static String field(Step step, String passage) {
        return "records." + step.row().number() + "." + passage;
    }

    /** What was made before is out of date, and gone. */
    private Filing<Integer> done(Step step, Disclosure next, List<Mark> marks) {
        RecordRow row = step.row();
        records.update(new RecordRow(
                row.fileId(),
                row.number(),
                row.recordType(),
                row.recordId(),
                next.disclosureClass(),
                Disclosure.stored(next.grounds()),
                HexFormat.of().parseHex(step.seen().fingerprint()),
                row.pages(),
                row.version()));
        records.replaceMarks(row, marks);
        documents.deleteAll(step.file().id());
        files.corrected(step.file().id());
        return new Filed<>(row.number());
    }
}
