package nl.noaber.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.AccountChanged;
import nl.noaber.access.Announcements;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

/** What the audit trail is told when a provider makes, changes or ends what somebody is here. */
@NoaberTest
class ProviderNewsTest {

    private static final String ISSUER = "https://inloggen.example.org";

    private final ProviderEntrance entrance;
    private final Viewers viewers;
    private final Announcements announcements;
    private final String subject = Ids.next().toString();

    ProviderNewsTest(ProviderEntrance entrance, Viewers viewers, Announcements announcements) {
        this.entrance = entrance;
        this.viewers = viewers;
        this.announcements = announcements;
    }

    @Test
    void tellsOfARoleThatTheProviderGaveAndOfAnother() throws ProviderRefusal {
        UUID user = enter("Adviseur", Role.STAFF);
        enter("Adviseur", Role.STAFF);
        enter("Adviseur", Role.ADMIN);

        List<AccountChanged> told = told(user);
        assertThat(told)
                .extracting(AccountChanged::kind)
                .containsExactly(AccountChanged.Kind.CREATED, AccountChanged.Kind.UPDATED);
        assertThat(told.getFirst().after()).containsEntry("role", "STAFF");
        assertThat(told.getLast().before()).containsEntry("role", "STAFF");
        assertThat(told.getLast().after()).containsEntry("role", "ADMIN");
        assertThat(told.getLast().version()).isEqualTo(2);
        assertThat(told.getLast().actor().origin()).isEqualTo("provider " + ISSUER);
    }

    @Test
    void tellsOnceThatTheProviderGivesNoRoleAnyMore() throws ProviderRefusal {
        UUID user = enter("Adviseur", Role.STAFF);
        entrance.shut(ISSUER, subject);
        entrance.shut(ISSUER, subject);
        entrance.shut(ISSUER, "nobody here");

        assertThat(told(user)).hasSize(2);
        assertThat(told(user).getLast().before()).containsEntry("role", "STAFF");
        assertThat(told(user).getLast().after()).containsEntry("role", null);
    }

    private UUID enter(String name, Role role) throws ProviderRefusal {
        HttpRequest<?> request = HttpRequest.GET("/");
        return viewers.viewerOf(HttpRequest.GET("/")
                        .cookie(entrance.enter(request, new Identity(ISSUER, subject, name, role, null))))
                .orElseThrow()
                .userId();
    }

    private List<AccountChanged> told(UUID user) {
        return announcements.heard().stream()
                .filter(AccountChanged.class::isInstance)
                .map(AccountChanged.class::cast)
                .filter(news -> news.record().id().equals(user))
                .toList();
    }
}
