package nl.noaber.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.noaber.web.messages.FieldGroup;
import nl.noaber.web.page.Form;
import org.junit.jupiter.api.Test;

class TypedStepsTest {

    private static final FieldGroup STEPS = new FieldGroup("steps", List.of("title", "follows"), List.of());

    @Test
    void followsNoStepsThatWereTakenOutInTheMiddle() {
        Form form =
                TypedSteps.compacted(STEPS, rows("Een", "", "", "Vier").with("steps.3.follows", "1, 2, 3 + 4 weken"));
        assertThat(STEPS.size(form)).isEqualTo(2);
        assertThat(form.text("steps.1.title")).isEqualTo("Vier");
        assertThat(form.text("steps.1.follows")).isEqualTo("1");
    }

    @Test
    void callsStepsBehindOneThatWasTakenOutByTheirNewNumbers() {
        Form form = TypedSteps.compacted(
                STEPS, rows("Een", "", "Drie", "Vier", "").with("steps.3.follows", "3 + 10 dagen"));
        assertThat(form.text("steps.2.follows")).isEqualTo("2 + 10 dagen");
    }

    @Test
    void keepsTheNumberOfAStepThatWasNeverThereToTellSo() {
        Form form = TypedSteps.compacted(STEPS, rows("Een", "Twee", "").with("steps.1.follows", "3"));
        assertThat(form.text("steps.1.follows")).isEqualTo("3");
    }

    private static Form rows(String... titles) {
        Form form = new Form(Map.of());
        for (int row = 0; row < titles.length; row++) {
            form = form.with(STEPS.field(row, "title"), titles[row]);
        }
        return form;
    }
}
