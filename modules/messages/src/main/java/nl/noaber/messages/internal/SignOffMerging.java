package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.StakeholderId;

/**
 * Asks one organisation what was asked of another, when the two turn out to be one. Where both were asked the one of the
 * organisation that stays has all answers and mails, so that every link that is out works for it, and the other is asked no
 * more.
 */
@Singleton
final class SignOffMerging implements Mergeable {

    static final String SIGN_OFFS = "signOffs";

    private final Database database;
    private final MessageRepository messages;
    private final SignOffRepository signOffs;
    private final MailRepository mails;
    private final Organisations organisations;
    private final SignOffLog signOffLog;
    private final Log log;

    SignOffMerging(
            Database database,
            MessageRepository messages,
            SignOffRepository signOffs,
            MailRepository mails,
            Organisations organisations,
            SignOffLog signOffLog,
            Log log) {
        this.database = database;
        this.messages = messages;
        this.signOffs = signOffs;
        this.mails = mails;
        this.organisations = organisations;
        this.signOffLog = signOffLog;
        this.log = log;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(SIGN_OFFS);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return Map.of(SIGN_OFFS, (int) database.sql("""
            SELECT COUNT(*)
              FROM sign_off s
              JOIN lobby_message m ON m.id = s.lobby_message_id
             WHERE s.organisation_id = :id
            """)
                .bind("id", absorb)
                .append(Sight.ofSignOffs(viewer))
                .count());
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort <> 'signOffs'
                 OR EXISTS (SELECT 1
                              FROM sign_off s
                              JOIN lobby_message m ON m.id = s.lobby_message_id
                             WHERE s.id = moved.record_id
            """).append(Sight.ofSignOffs(viewer)).append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        List<Moved> moved = new ArrayList<>();
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            for (SignOffRow theirs : signOffs.of(absorb)) {
                messages.lock(List.of(theirs.messageId()));
                moved.add(moved(viewer, theirs, keep, merging.at()));
            }
        }
        return moved;
    }

    private Moved moved(Viewer viewer, SignOffRow theirs, OrganisationId keep, Instant at) {
        Optional<SignOffRow> ours = signOffs.of(theirs.messageId()).stream()
                .filter(row -> row.organisationId().equals(keep))
                .findFirst();
        if (ours.isEmpty()) {
            save(viewer, theirs, theirs.of(keep));
            return Moved.of(SIGN_OFFS, theirs.id().value());
        }
        SignOffRow kept = ours.get();
        JoinedSignOffs both = JoinedSignOffs.of(kept, theirs);
        signOffs.merge(theirs.id(), kept.id());
        if (both.asked()) {
            mails.move(theirs.id(), kept.id());
        }
        save(viewer, theirs, both.asked() ? theirs.withdrawn(at) : theirs);
        save(viewer, kept, settled(both.joined(kept, theirs)));
        return new Moved(SIGN_OFFS, theirs.id().value(), both.written());
    }

    /** With the last of the answers that stand under it now. */
    private SignOffRow settled(SignOffRow row) {
        return row.settled(signOffs.lastAnswer(row.id()).map(AnswerRow::last).orElse(null));
    }

    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        if (merging.absorb() instanceof OrganisationId absorb) {
            for (Moved one : moved) {
                signOffs.byId(new SignOffId(one.recordId())).ifPresent(row -> {
                    messages.lock(List.of(row.messageId()));
                    JoinedSignOffs.read(one.detail())
                            .ifPresentOrElse(
                                    both -> putBack(viewer, row, both), () -> save(viewer, row, row.of(absorb)));
                });
            }
        }
    }

    private void putBack(Viewer viewer, SignOffRow theirs, JoinedSignOffs both) {
        signOffs.byId(both.kept()).ifPresent(kept -> {
            Set<SignOffId> held = signOffs.withMerged(theirs.id());
            signOffs.part(kept.id(), theirs.id(), held);
            mails.giveBack(kept.id(), theirs.id(), held);
            save(viewer, kept, settled(both.apart(kept, theirs)));
            save(viewer, theirs, settled(both.asked() ? theirs.withdrawn(null) : theirs));
        });
    }

    private void save(Viewer viewer, SignOffRow before, SignOffRow after) {
        if (before.equals(after)) {
            return;
        }
        signOffs.save(List.of(after));
        WholeMessage message = messages.whole(after.messageId()).orElseThrow();
        signOffLog.write(
                viewer,
                message,
                List.of(Told.of(before, after, ChangeAction.UPDATED)),
                Names.of(organisations, List.of(before, after)));
        log.found(message);
    }
}
