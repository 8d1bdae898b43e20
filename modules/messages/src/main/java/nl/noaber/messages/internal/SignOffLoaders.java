package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMails;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.internal.Loaders.Listed;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;

/** The batched look-ups of the edges of sign-offs. */
@Singleton
final class SignOffLoaders {

    static final String MESSAGE = "SignOff.message";
    static final String ANSWERS = "SignOff.answers";
    static final String COUNTED_ANSWERS = "SignOff.answers.totalCount";
    static final String LAST_MAIL = "SignOff.lastMail";
    static final String SIGN_OFF = "SignOffMail.signOff";
    static final String SIGN_OFFS = "LobbyMessage.signOffs";
    static final String WORDS = "SignOffAnswer.words";

    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final SignOffMails mails;
    private final Organisations organisations;

    SignOffLoaders(LobbyMessages messages, SignOffs signOffs, SignOffMails mails, Organisations organisations) {
        this.messages = messages;
        this.signOffs = signOffs;
        this.mails = mails;
        this.organisations = organisations;
    }

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(MESSAGE, messages::byIds),
                new Loader<>(ANSWERS, this::answers),
                new Loader<>(COUNTED_ANSWERS, signOffs::countAnswers),
                new Loader<>(LAST_MAIL, mails::last),
                new Loader<>(SIGN_OFF, signOffs::byIds),
                new Loader<>(SIGN_OFFS, this::signOffs),
                new Loader<>(WORDS, signOffs::words));
    }

    private Map<Listed<SignOffId>, Page<SignOffAnswer>> answers(Viewer viewer, Set<Listed<SignOffId>> lists) {
        return Loaders.pages(lists, (ids, page) -> signOffs.answers(viewer, ids, page));
    }

    private Map<LobbyMessageId, List<SignOff>> signOffs(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, List<SignOff>> found = signOffs.of(viewer, ids);
        Comparator<SignOff> byName = byName(organisations.byIds(
                viewer,
                found.values().stream()
                        .flatMap(List::stream)
                        .map(SignOff::organisationId)
                        .collect(Collectors.toSet())));
        Map<LobbyMessageId, List<SignOff>> sorted = new HashMap<>();
        found.forEach((id, each) -> sorted.put(id, each.stream().sorted(byName).toList()));
        return sorted;
    }

    /** By what the organisation is called. */
    static Comparator<SignOff> byName(Map<OrganisationId, Organisation> organisations) {
        return Comparator.<SignOff, String>comparing(signOff -> {
                    Organisation organisation = organisations.get(signOff.organisationId());
                    return organisation == null ? "" : organisation.name();
                })
                .thenComparing(signOff -> signOff.id().value());
    }
}
