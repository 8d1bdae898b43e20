package nl.noaber.web.relations;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of persons as a file: their names and posts, no more than the list shows. */
@Singleton
class PersonExport implements ExportedList {

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public String title() {
        return "relations.persons";
    }

    @Override
    public List<String> headings() {
        return List.of("relations.column.name", "relations.column.posts", "relations.column.tags");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        PersonRows.Persons persons = reading.run(PersonRows.class, RelationFilter.persons(part, address))
                .persons();
        return Rows.of(persons.nodes().stream().map(PersonExport::cells).toList(), persons.pageInfo());
    }

    private static List<@Nullable Object> cells(PersonRows.Person person) {
        String posts = person.posts().stream()
                .map(post -> post.name() + ", " + post.organisation().name())
                .collect(Collectors.joining("; "));
        return Arrays.asList(person.name(), posts, String.join(", ", person.tags()));
    }
}
