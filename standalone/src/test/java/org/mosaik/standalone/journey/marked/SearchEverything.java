package org.mosaik.standalone.journey.marked;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mosaik.embedded.EmbeddedStore;
import org.mosaik.media.SealedFiles;
import org.mosaik.media.SealingKey;
import org.mosaik.standalone.mailbox.Mail;
import org.mosaik.standalone.mailbox.MailFolder;

/**
 * Looks for the markers of a person in a data folder at rest: in the bytes and names of every file, and decoded, in the
 * documents of the store, the records of the broker's segments, the indexes with what is deleted in them, the pictures, what is
 * sealed, and the mails of everybody else.
 */
public final class SearchEverything {

    private final Markers markers;
    private final Map<String, MarkedPicture> pictures;
    private final Set<String> ownAddresses;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private @Nullable SealingKey key;

    /**
     * @param pictures by the place that they stand for
     * @param ownAddresses whose mails are the person's own
     */
    public SearchEverything(Markers markers, Map<String, MarkedPicture> pictures, Set<String> ownAddresses) {
        this.markers = markers;
        this.pictures = pictures;
        this.ownAddresses = ownAddresses;
    }

    /** Where each marker was found, by the place that it stands for. */
    public Map<String, Set<String>> in(Path data) {
        found.clear();
        try {
            key = key(data.resolve("keys.properties"));
            Set<Path> ownMails = mails(data.resolve("mail"));
            for (Path file : files(data)) {
                if (!ownMails.contains(file)) {
                    look(data.relativize(file), file);
                }
            }
            store(data.resolve("store.mv"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.copyOf(found);
    }

    /**
     * Only the bytes, names and pixels, without any key: of a file that lies elsewhere, such as the log of the process, or of
     * a folder in use.
     */
    public Map<String, Set<String>> inFiles(Path fileOrFolder) {
        found.clear();
        key = null;
        try {
            for (Path file : files(fileOrFolder)) {
                look(file.getFileName(), file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.copyOf(found);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void look(Path name, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        look(name + " (name)", name.toString());
        look(name.toString(), bytes);
        if (key != null && name.toString().endsWith(".sealed")) {
            look(name + ", opened", opened(key, bytes));
        }
        if (name.startsWith("broker") && name.toString().matches(".*\\.log(\\.\\w+)?")) {
            records(name, file);
        }
        if (file.getFileName().toString().startsWith("segments_")) {
            index(name.getParent(), file.getParent());
        }
    }

    private void look(String name, byte[] bytes) {
        look(name + " (bytes)", new String(bytes, StandardCharsets.ISO_8859_1));
        pictures.forEach((place, picture) -> {
            if (picture.isIn(bytes)) {
                found(place, name + " (pixels)");
            }
        });
    }

    private static SealingKey key(Path keys) throws IOException {
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(keys)) {
            found.load(reader);
        }
        return SealedFiles.key(found.getProperty("receipt", ""));
    }

    private static byte[] opened(SealingKey key, byte[] sealed) {
        try {
            return key.open(sealed);
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException(otherKey);
        }
    }

    private void look(String where, String text) {
        markers.in(text).forEach(place -> found(place, where));
    }

    private void found(String place, String where) {
        found.computeIfAbsent(place, any -> new TreeSet<>()).add(where);
    }

    private void records(Path name, Path segment) throws IOException {
        try (FileRecords records = FileRecords.open(segment.toFile(), false)) {
            for (RecordBatch batch : records.batches()) {
                for (Record record : batch) {
                    look(name + " (record)", text(record.hasKey() ? record.key() : null));
                    look(name + " (record)", text(record.hasValue() ? record.value() : null));
                    for (Header header : record.headers()) {
                        look(
                                name + " (header)",
                                new String(
                                        header.value() == null ? new byte[0] : header.value(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static String text(java.nio.@Nullable ByteBuffer bytes) {
        return bytes == null ? "" : StandardCharsets.UTF_8.decode(bytes).toString();
    }

    /** Deleted documents stay in their segment until it is merged: they are read as well. */
    private void index(Path name, Path folder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            for (LeafReaderContext leaf : reader.leaves()) {
                LeafReader segment = leaf.reader();
                for (int number = 0; number < segment.maxDoc(); number++) {
                    look(
                            name + " (document)",
                            segment.storedFields().document(number).getFields().stream()
                                    .map(field -> field.stringValue() != null
                                            ? field.stringValue()
                                            : field.binaryValue() == null
                                                    ? ""
                                                    : field.binaryValue().utf8ToString())
                                    .reduce("", (one, other) -> one + "\n" + other));
                }
                for (var field : segment.getFieldInfos()) {
                    Terms terms = segment.terms(field.name);
                    for (TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator(); each.next() != null; ) {
                        look(
                                name + " (term)",
                                new String(
                                        each.term().bytes,
                                        each.term().offset,
                                        each.term().length,
                                        StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private void store(Path file) throws IOException {
        Path copy = Files.createTempDirectory("marked").resolve("store.mv");
        Files.copy(file, copy);
        try (EmbeddedStore store = EmbeddedStore.start(copy, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            for (String name : client.listDatabaseNames()) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    for (Document row : database.getCollection(collection).find()) {
                        look("store " + name + "." + collection, row.toJson());
                    }
                }
            }
        }
    }

    /** @return the files of the person's own mails */
    private Set<Path> mails(Path folder) throws IOException {
        Set<Path> own = new HashSet<>();
        Map<String, Mail> others = new HashMap<>();
        for (Mail mail : new MailFolder(folder, Clock.systemUTC()).newest(Integer.MAX_VALUE)) {
            if (mail.to().stream().anyMatch(ownAddresses::contains)) {
                own.add(folder.resolve(mail.id() + ".eml"));
            } else {
                others.put(mail.id(), mail);
            }
        }
        others.forEach((id, mail) ->
                look("mail of somebody else", mail.subject() + mail.text() + mail.html() + mail.headers()));
        return own;
    }
}
