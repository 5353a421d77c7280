from gazette.serving import Board
from gazette.serving.faults import say_fault


def test_a_notice_that_says_the_same_wakes_nobody() -> None:
    board = Board()
    board.post_faults((), 0, 0)
    assert board.wait(0, 0.0) == (0, board.notice)


def test_each_build_and_each_run_have_a_key_of_their_own() -> None:
    board, other = Board(), Board()
    keys = [board.notice.key]
    for _ in range(2):
        board.post_pages()
        keys.append(board.notice.key)
    other.post_pages()
    assert len({*keys, other.notice.key}) == 4


def test_what_is_wrong_hangs_there_until_it_is_right() -> None:
    board = Board()
    board.post_faults(say_fault("a\nb"), 2, 0)
    board.post_pages()
    assert [fault.message for fault in board.notice.faults] == ["a", "b"]
    board.post_faults((), 0, 0)
    assert board.notice.faults == ()


def test_who_waits_when_the_board_comes_down_is_let_go() -> None:
    board = Board()
    board.close()
    assert board.wait(0, 60) is None
