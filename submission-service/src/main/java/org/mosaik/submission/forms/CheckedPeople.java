package org.mosaik.submission.forms;

import java.util.List;
import java.util.Map;
import org.mosaik.events.Campaign;
import org.mosaik.events.Contact;
import org.mosaik.events.Person;

/**
 * Everybody in a story beside who tells it, as far as that could be checked.
 *
 * @param showsSubmitter whether who tells the story can be recognised on its pictures
 * @param pictures for each person the numbers of the pictures, from 1; an empty list means every one
 * @param agreed for each child what who tells the story has agreed to for it
 */
public record CheckedPeople(
        boolean showsSubmitter,
        List<Person> people,
        List<Contact> contacts,
        Map<String, List<Integer>> pictures,
        Map<String, List<Campaign.ConsentWording>> agreed) {

    public CheckedPeople {
        people = List.copyOf(people);
        contacts = List.copyOf(contacts);
        pictures = Map.copyOf(pictures);
        agreed = Map.copyOf(agreed);
    }

    /** Ids of everybody who is not in the words alone: nobody is asked on which minute of a film they are. */
    public List<String> onFilm() {
        return people.stream().map(Person::id).filter(pictures::containsKey).toList();
    }

    /** Ids of everybody on one picture, by its number from 1. */
    public List<String> on(int picture) {
        return people.stream()
                .map(Person::id)
                .filter(id -> pictures.containsKey(id))
                .filter(id -> pictures.getOrDefault(id, List.of()).isEmpty()
                        || pictures.getOrDefault(id, List.of()).contains(picture))
                .toList();
    }
}
