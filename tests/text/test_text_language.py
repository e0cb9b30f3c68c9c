"""Which language a text is in."""

import pytest

from reportedly.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Monday that three people had died in the shelling of the harbour.", "en"),
        ("Le ministère a déclaré lundi que trois personnes avaient été tuées dans le bombardement du port.", "fr"),
        ("Министерство сообщило в понедельник, что при обстреле порта погибли три человека.", "ru"),
        ("Міністерство повідомило в понеділок, що внаслідок обстрілу порту загинули троє людей.", "uk"),
        ("قالت الوزارة يوم الاثنين إن ثلاثة أشخاص قتلوا في قصف الميناء", "ar"),
        ("Three died.", None),
        ("2024-03-05 06:07 +++ 100,000 --- 42% (17)", None),
        ("", None),
    ],
)
def test_languages(text, language):
    assert language_of(text) == language


def test_the_start_of_a_long_text_decides():
    start = "The ministry said on Monday that three people had died in the shelling of the harbour. " * 20
    assert language_of(start + "Le ministère a déclaré. " * 5000) == "en"
