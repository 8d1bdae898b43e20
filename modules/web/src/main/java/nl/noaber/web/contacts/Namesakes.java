package nl.noaber.web.contacts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.page.Form;
import org.jspecify.annotations.Nullable;

/** Who is there already under a name that was typed as a new one: {@code namesakes { ... }}. */
public record Namesakes(String field, List<Known> persons) {

    /** The name as it was typed. */
    public String typed(Form form) {
        return NewPerson.read(Replacement.participant(form, field))
                .map(NewPerson::name)
                .orElse("");
    }

    /** What the answer is called. */
    public String answer(Form form) {
        List<String> theirs = form.all("theirs");
        int place = Replacement.place(field) - form.all("ours").size();
        return place >= 0 && place < theirs.size()
                ? NamesakeAnswer.at(theirs, place).field()
                : field;
    }

    /** The answer that it is nobody of those. */
    public String another() {
        return NamesakeAnswer.ANOTHER;
    }

    public record Known(String id, String name, List<Post> posts) {

        /** With the posts that are held today. */
        public String whole() {
            return Stream.concat(Stream.of(name), posts.stream().map(Post::whole))
                    .collect(Collectors.joining(" · "));
        }
    }

    public record Post(String name, @Nullable Organisation organisation) {

        private String whole() {
            return organisation == null ? name : name + ", " + organisation.name();
        }
    }

    public record Organisation(String name) {}
}
