package nl.noaber.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

    @Test
    void isNeutralUnlessAnOrganisationBringsItsOwn(@TempDir Path folder) throws Exception {
        Path tokens = Files.writeString(folder.resolve("stad.css"), ".stad-theme { --basis-heading-color: #123456; }");
        Theme neutral = new Theme("voorbeeld", Optional.empty());
        Theme own = new Theme("stad", Optional.of(tokens.toString()));

        assertThat(neutral.styleClass()).isEqualTo("voorbeeld-theme");
        assertThat(own.styleClass()).isEqualTo("stad-theme");
        assertThat(own.styleSheets()).containsExactly("theme.css");
        assertThat(new Assets(own).find("theme.css"))
                .hasValueSatisfying(file -> assertThat(file.forms().get(Assets.PLAIN))
                        .asString(StandardCharsets.UTF_8)
                        .contains("#123456"));
    }

    @Test
    void changesTheAddressOfTheFilesWhenItsTokensChange(@TempDir Path folder) throws Exception {
        Path tokens = Files.writeString(folder.resolve("stad.css"), "a");
        Theme own = new Theme("stad", Optional.of(tokens.toString()));
        String before = new Assets(own).url("theme.css");
        Files.writeString(tokens, "b");

        assertThat(new Assets(own).url("theme.css")).isNotEqualTo(before);
    }

    @Test
    void saysWhichFileItCannotRead() {
        Theme lost = new Theme("stad", Optional.of("/nergens/stad.css"));

        assertThatThrownBy(() -> new Assets(lost)).hasMessageContaining("noaber.theme-tokens", "/nergens/stad.css");
    }
}
