package nl.noaber.gateway.library;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** Where the books are, in memory; it counts how often it was asked. */
@Singleton
class Shelf {

    private static final int BOOKS = 120;
    private static final List<Author> AUTHORS = List.of(
            new Author(Ids.named("author/1"), "Willem Wilmink", "NL"),
            new Author(Ids.named("author/2"), "Wisława Szymborska", "PL"),
            new Author(Ids.named("author/3"), "Tiny Mulder", "NL"));
    private static final Map<String, Country> COUNTRIES =
            Map.of("NL", new Country("NL", "Nederland"), "PL", new Country("PL", "Polen"));

    private final Map<String, Book> byTitle = new ConcurrentSkipListMap<>();
    final AtomicInteger lookups = new AtomicInteger();
    final SubmissionPublisher<Book> added = new SubmissionPublisher<>(Runnable::run, 256);

    Shelf() {
        IntStream.range(0, BOOKS).forEach(number -> {
            String title = "Book %03d".formatted(number);
            put(new Book(
                    Ids.named(title),
                    title,
                    number % 2 == 0 ? Genre.NOVEL : Genre.POETRY,
                    AUTHORS.get(number % 3).id()));
        });
    }

    void put(Book book) {
        byTitle.put(book.title(), book);
    }

    Map<UUID, Author> authors(Set<UUID> ids) {
        lookups.incrementAndGet();
        return AUTHORS.stream()
                .filter(author -> ids.contains(author.id()))
                .collect(Collectors.toMap(Author::id, Function.identity()));
    }

    Map<UUID, Book> books(Set<UUID> ids) {
        lookups.incrementAndGet();
        return byTitle.values().stream()
                .filter(book -> ids.contains(book.id()))
                .collect(Collectors.toMap(Book::id, Function.identity()));
    }

    Map<String, Country> countries(Set<String> codes) {
        lookups.incrementAndGet();
        return COUNTRIES.entrySet().stream()
                .filter(country -> codes.contains(country.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Page<Book> page(PageRequest request) {
        String cursor = request.cursor();
        String place = cursor == null
                ? ""
                : Cursor.decode(cursor, "title", 1)
                        .orElseThrow(InvalidCursorException::new)
                        .value(0);
        List<Book> found = new ArrayList<>(byTitle.values());
        if (request.isBackwards()) {
            found.sort(Comparator.comparing(Book::title).reversed());
            found.removeIf(book -> !place.isEmpty() && book.title().compareTo(place) >= 0);
        } else {
            found.removeIf(book -> book.title().compareTo(place) <= 0);
        }
        return Page.of(
                found.stream().limit(request.size() + 1L).toList(),
                request,
                book -> new Cursor("title", List.of(book.title())));
    }

    long count() {
        return byTitle.size();
    }
}
